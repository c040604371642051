import type { FileGrant } from "@tributary/files";
import { lessonShowsFile } from "@tributary/learning";
import { libraryFileGrant } from "@tributary/library";

/**
 * Who of a partner's people may open a file: each slice whose rows point at files adds its grant here, and every
 * address of a file in the portal asks them all.
 */
export const fileGrants: readonly FileGrant[] = [lessonShowsFile, libraryFileGrant];
