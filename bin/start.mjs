// Loaded one after the other: an old Node must not meet the syntax of the second before it has run the first.
void import("./node-version.mjs").then(() => import("./launch/start-product.mjs"));
