/** Who can sign in to the demo. The seed makes them; the contract with those who try it out names them. */
const password = "tributary-demo";

const people = [
  ["director@acme.example", "director of the vendor Acme"],
  ["manager@acme.example", "partner manager"],
  ["editor@acme.example", "editor of courses and the library"],
  ["head@northwind.example", "department head at the partner Northwind"],
  ["grouphead@northwind.example", "group head"],
  ["rep@northwind.example", "sells for Acme and for Globex"],
  ["director@globex.example", "director of the vendor Globex"],
];

/** The lines that tell it. */
export function demoPeople() {
  return [
    `  Sign in with the password ${password} as`,
    ...people.map(([email, who]) => `    ${email?.padEnd(29)}${who}`),
  ];
}
