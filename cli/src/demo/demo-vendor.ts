import type { StaffRole } from "@tributary/identity";

/** A person who can sign in to the demo. */
export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly locale: "en" | "ru";
}

/** One of a demo vendor's own people. */
export interface DemoStaff extends DemoPerson {
  readonly role: StaffRole;
}

/** An employee of a demo partner who can sign in. */
export interface DemoMember extends DemoPerson {
  readonly level: "rep" | "group_head" | "department_head";
  readonly group: string | null;
}

/** A product with its usual price for a year, in minor units. */
export interface DemoProduct {
  readonly name: string;
  readonly series: string;
  readonly priceMinor: number;
}

/** How a demo vendor finds partners. */
export interface DemoRecruitment {
  /** Programs beside the first, with how many negotiations go on in them. */
  readonly programs: readonly {
    readonly name: string;
    readonly slug: string;
    readonly kind: "referral" | "reseller" | "agency";
    readonly open: number;
  }[];
  /** Negotiations that go on in the first program. */
  readonly open: number;
  /** Negotiations that came to nothing, over the whole history. */
  readonly refused: number;
  /** What a partner is expected to bring in a month, in minor units, usually. */
  readonly expectedMinor: number;
  readonly tags: readonly string[];
  /** What is to be done next, and what was said when it came to nothing. */
  readonly steps: readonly string[];
  readonly comments: readonly string[];
}

/** What a demo vendor is made of; its history is drawn from this by a seeded generator. */
export interface DemoVendor {
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly locale: "en" | "ru";
  readonly accentHue: number;
  /** The first is the director who opens it. */
  readonly staff: readonly [DemoStaff, ...DemoStaff[]];
  readonly products: readonly DemoProduct[];
  /** The partner whose people can sign in. */
  readonly showcase: {
    readonly name: string;
    readonly country: string;
    readonly taxId: string;
    readonly site: string;
    readonly region: string;
    readonly people: readonly DemoMember[];
    readonly groups: readonly string[];
    /** Whose portal is full of life. */
    readonly repEmail: string;
  };
  readonly months: number;
  readonly partners: number;
  readonly members: number;
  readonly sales: number;
  /** Leads that came in these days and wait in the inbox, at least. */
  readonly waiting: number;
  /** How many facts are brought back to how many people. */
  readonly recall: { readonly facts: number; readonly people: number };
  /** The part of companies that are Russian, 0 to 1. */
  readonly russian: number;
  /** How many items the library has. */
  readonly libraryItems: number;
  /** What clients need, and what was agreed with them. */
  readonly needs: readonly string[];
  readonly agreements: readonly string[];
  /** Why leads came to nothing, in the manager's words. */
  readonly refusals: readonly string[];
  readonly recruitment: DemoRecruitment;
  /** What members earn of a sale in hundredths of a percent, from that month of the history on. */
  readonly rates: readonly [
    { readonly fromMonth: 0; readonly basisPoints: number },
    ...{ readonly fromMonth: number; readonly basisPoints: number }[],
  ];
}
