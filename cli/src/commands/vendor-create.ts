import { vendorInput } from "@tributary/identity";
import { openVendor } from "@tributary/vendor-setup";
import { defineCommand } from "../command.ts";
import { orProblem, readOptions } from "../command-problem.ts";

export const vendorCreate = defineCommand({
  name: "vendor create",
  summary: "Opens a vendor with its first director, a program, a bonus rate and two leaderboards.",
  options: {
    slug: { value: "SLUG", required: true, help: "Its short name in addresses, such as acme." },
    name: { value: "NAME", required: true, help: "Its name." },
    currency: { value: "CODE", required: true, help: "The currency it counts in, such as USD." },
    "time-zone": { value: "ZONE", required: true, help: "Where its days begin, such as Europe/Berlin." },
    locale: { value: "en|ru", required: true, help: "The language of its mails." },
    email: { value: "ADDRESS", required: true, help: "The director's address, with which they sign in." },
    password: { value: "PASSWORD", required: true, help: "The director's password." },
    "person-name": { value: "NAME", help: "The director's name; taken from the address when not given." },
  },
  run: async (context, options) => {
    const input = readOptions(vendorInput, {
      ...options,
      timeZone: options["time-zone"],
      personName: options["person-name"] ?? options.email.split("@")[0],
    });
    const opened = orProblem(await openVendor(context.database(), input, context.clock));
    return { result: { id: opened.vendorId, slug: input.slug, director_id: opened.userId } };
  },
});
