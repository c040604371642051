import { useParams } from "@remix-run/react";
import { useWorkspace } from "../../frame/use-workspace.ts";

/** Where the course of this page lives. */
export function useCoursePath(): string {
  const { base } = useWorkspace();
  const { courseId } = useParams();
  return `${base}/learning/${courseId}`;
}
