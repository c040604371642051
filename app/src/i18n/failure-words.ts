import type { DomainError } from "@tributary/kernel";
import type { TFunction } from "i18next";
import type { FormFailure } from "../http/form-action.ts";

/** The words for a failure of the whole, filled from its safe details. */
export function failureWords(t: TFunction<"errors">, { code, details }: FormFailure): string {
  const translate = t as unknown as (key: string, options?: object) => string;
  if (code === "unreachable") return t("unreachable");
  const error = { code, details } as DomainError;
  switch (error.code) {
    case "throttled":
      return translate("errors:throttled", { count: Math.ceil(error.details.retryAfterSeconds / 60) });
    case "too_large":
      return translate("errors:too_large", { megabytes: Math.floor(error.details.limitBytes / 1024 / 1024) });
    case "file_refused":
      return translate(`errors:file_refused.${error.details.reason}`);
    default:
      return translate(`errors:${error.code}`);
  }
}
