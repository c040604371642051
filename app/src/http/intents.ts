import type { ActionFunctionArgs } from "@remix-run/node";
import type { Result } from "@tributary/kernel";
import { domainError } from "@tributary/kernel";
import type { z } from "zod";
import { answerForm } from "./form-action.ts";
import { readForm } from "./read-form.ts";
import { refuse } from "./refuse.ts";
import type { ScopedRequest } from "./scoped-request.ts";

/** One thing that a form can ask for: who may, what is filled in, what is done, and where it leads. */
export interface Intent<Permission> {
  readonly permission: Permission;
  /** Runs it on the request. Made by `intent`, which ties the form's type to the use case. */
  readonly run: (request: ScopedRequest<unknown>, formData: FormData) => Promise<Response | object>;
  /** A request whose body is not a form (an upload that is streamed) is handed over unread. */
  readonly raw?: true;
}

/** The intents of an action by the value of the form's `intent` field; `default` when there is none. */
export type IntentMap<Permission> = Readonly<Record<string, Intent<Permission>>>;

/** Defines an intent. `done` says what the answer is: a redirect, or data for the screen. */
export function intent<Permission extends string, Form extends z.ZodType, Done>(definition: {
  readonly permission: Permission;
  readonly form: Form;
  readonly run: (request: ScopedRequest<unknown>, form: z.output<Form>) => Promise<Result<Done>>;
  readonly done: (value: Done, request: ScopedRequest<unknown>) => Response | object;
}): Intent<Permission> {
  return {
    permission: definition.permission,
    run: (request, formData) =>
      answerForm(
        formData,
        definition.form,
        (form) => definition.run(request, form),
        (value) => definition.done(value, request),
      ),
  };
}

/** Defines an intent that reads the body itself, such as an upload. It stands alone in its action, as `default`. */
export function rawIntent<Permission extends string>(definition: {
  readonly permission: Permission;
  readonly run: (request: ScopedRequest<unknown>) => Promise<Response | object>;
}): Intent<Permission> {
  return { permission: definition.permission, raw: true, run: (request) => definition.run(request) };
}

/** The rights that an action requires, for the test that walks all routes. */
export function permissionsIn<Permission extends string>(intents: IntentMap<Permission>): Permission[] {
  return Object.values(intents).map(({ permission }) => permission);
}

/**
 * What a form's `intent` names in a table. Only what stands in the table itself: every object also answers to
 * `constructor` and its like.
 */
export function chosenFrom<Deed>(
  deeds: Readonly<Record<string, Deed>>,
  formData: FormData,
): Deed | undefined {
  const name = String(formData.get("intent") ?? "default");
  return Object.hasOwn(deeds, name) ? deeds[name] : undefined;
}

/** Finds the intent that a form names, lets the person in by its right, and runs it. */
export async function runIntent<Permission extends string>(
  { request, context }: ActionFunctionArgs,
  intents: IntentMap<Permission>,
  admit: (permission: Permission) => Promise<ScopedRequest<unknown>>,
): Promise<Response | object> {
  const only = intents.default;
  if (only?.raw) return only.run(await admit(only.permission), new FormData());
  const formData = await readForm(request, context.requestId);
  const chosen = chosenFrom(intents, formData);
  if (!chosen) refuse(domainError("not_found", { noun: "intent" }), context.requestId);
  return chosen.run(await admit(chosen.permission), formData);
}
