import type { FileGrant } from "@tributary/files";
import { libraryFileGrant } from "@tributary/library";
import { lessonShowsFile } from "@tributary/learning";

/**
 * Who of a partner's people may open a file: each slice whose rows point at files adds its grant here, and every
 * address of a file in the portal asks them all.
 */
export const fileGrants: readonly FileGrant[] = [lessonShowsFile, libraryFileGrant];
