import "@remix-run/node";

declare module "@remix-run/node" {
  // Loaders' data comes to components as it was returned: dates stay dates.
  interface Future {
    v3_singleFetch: true;
  }
}
