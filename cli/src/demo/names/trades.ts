/** What companies do, by the endings of their names, with its class of OKVED-2 (the same as NACE Rev. 2). */
const trades: readonly { readonly industry: string; readonly code: string; readonly endings: string }[] = [
  { industry: "Agriculture", code: "01", endings: "Farms Outdoor агро" },
  { industry: "Food", code: "10", endings: "Bakery Brewing Foods Kitchens фуд" },
  {
    industry: "Manufacturing",
    code: "28",
    endings: "Machines Steel Plastics Press Robotics Tools пром мет тех хим пак",
  },
  {
    industry: "Furniture and textiles",
    code: "31",
    endings: "Furniture Textiles Interiors Toys Glass Paper мебель",
  },
  { industry: "Construction", code: "41", endings: "Construction Engineering Properties строй дом" },
  { industry: "Trade", code: "46", endings: "Distribution Packaging Motors Sports трейд маркет авто" },
  { industry: "Logistics", code: "49", endings: "Freight Logistics Marine логистик трэвел Travel лайн" },
  { industry: "Software", code: "62", endings: "Analytics Labs Systems Optics Solar софт ком энерго" },
  { industry: "Finance", code: "64", endings: "Finance Insurance Ventures финанс" },
  {
    industry: "Services",
    code: "70",
    endings: "Consulting Legal Design Media Studios Security Printing медиа сервис",
  },
  { industry: "Health", code: "86", endings: "Clinic Dental Pharma аптека" },
];

/** The trade that a company's name tells of. */
export function tradeOf(name: string): { industry: string; code: string } | null {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  return (
    trades.find(({ endings }) => words.some((word) => endings.toLowerCase().split(" ").includes(word))) ??
    null
  );
}

/** How many people work for a company, by a number that is drawn evenly from 0 to 1: many are small, few are large. */
export function employeesOf(drawn: number): number {
  return Math.max(2, Math.round(3 * 10 ** (2.6 * drawn * drawn + 0.2 * drawn)));
}
