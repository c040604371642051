/** Partners of an invented vendor. */
export interface SamplePartner {
  readonly id: string;
  readonly name: string;
  readonly manager: string;
  readonly rank: "key" | "normal" | "low";
  readonly leads: number;
  readonly amountMinor: number;
  readonly city: string;
  readonly lastDays: number;
}

const names = [
  "Northwind",
  "Silverline Partners",
  "Cancity",
  "ООО «Ромашка»",
  "Kinetic Works and Consulting of the Northern Region",
  "Blueharbor",
  "Системы роста",
  "Fern & Oak",
  "Polaris Digital",
  "ИП Соловьёв П. А.",
  "Quayside",
  "Meridian",
];
const managers = ["Darcel Schlecht", "Vicki Laflamme", "Мария Королёва"];
const cities = ["Oslo", "Казань", "Porto", "Leeds"];

export const samplePartners: readonly SamplePartner[] = names.map((name, index) => ({
  id: `p${index}`,
  name,
  manager: managers[index % managers.length] ?? "",
  rank: index < 3 ? "key" : index % 4 === 3 ? "low" : "normal",
  leads: 128 - index * 9,
  amountMinor: Math.round(48_213_550 / (index + 1)),
  city: cities[index % cities.length] ?? "",
  lastDays: index * 5 + 1,
}));
