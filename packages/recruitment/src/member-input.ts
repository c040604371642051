import { memberLevels } from "@tributary/identity";
import { idInput, lineInput, optionalEmailInput, optionalIdInput } from "@tributary/kernel/input";
import { z } from "zod";

/** A new employee of a partner. */
export const memberInput = z.object({
  partnerId: idInput,
  name: lineInput(120),
  email: optionalEmailInput,
  level: z.enum(memberLevels, "unknown").default("rep"),
  groupId: optionalIdInput,
});

/** What of an employee is changed; what is not given stays. */
export const memberChanges = z.object({
  name: lineInput(120).exactOptional(),
  level: z.enum(memberLevels, "unknown").exactOptional(),
  groupId: z.union([z.null(), idInput], "unknown").exactOptional(),
  /** Ends the access of the person, or gives it back. */
  disabled: z.boolean().exactOptional(),
});
