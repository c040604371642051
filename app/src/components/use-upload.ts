import type { FilePurpose, FileRef } from "@tributary/files";
import { useEffect, useRef, useState } from "react";
import { sendUpload, type UploadFailure } from "./send-upload.ts";

/** A file that is uploaded, as the upload's answer and loaders give it. */
export interface UploadedFile extends FileRef {
  readonly url: string;
}

/** Where an upload stands: the file that is there, how much of the next one is over, and why one was not taken. */
export interface Upload {
  readonly file: UploadedFile | null;
  /** 0 to 1 while a file is on its way; null when none is. */
  readonly share: number | null;
  /** The name of the file on its way, or of the one that was not taken. */
  readonly name: string | null;
  readonly failure: UploadFailure | null;
  send(file: File): void;
  cancel(): void;
  clear(): void;
}

/** Uploads to the workspace, one file after the other; a new one takes the place of the one on its way. */
export function useUpload(
  { vendor, purpose }: { vendor: string; purpose: FilePurpose },
  first: UploadedFile | null,
  onChange?: (file: UploadedFile | null) => void,
): Upload {
  const [file, setFile] = useState(first);
  const [share, setShare] = useState<number | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [failure, setFailure] = useState<UploadFailure | null>(null);
  const underWay = useRef<AbortController | null>(null);
  useEffect(() => () => underWay.current?.abort(), []);
  const change = (next: UploadedFile | null): void => {
    setFile(next);
    onChange?.(next);
  };
  const cancel = (): void => {
    underWay.current?.abort();
    underWay.current = null;
    setShare(null);
  };
  const send = (chosen: File): void => {
    cancel();
    const controller = new AbortController();
    underWay.current = controller;
    setName(chosen.name);
    setFailure(null);
    setShare(0);
    const body = new FormData();
    body.append("file", chosen);
    const options = { onShare: setShare, signal: controller.signal };
    void sendUpload(`/v/${vendor}/files/upload?purpose=${purpose}`, body, options).then((sent) => {
      if (underWay.current !== controller) return;
      underWay.current = null;
      setShare(null);
      if (sent.ok) change(sent.value as unknown as UploadedFile);
      else setFailure(sent.error);
    });
  };
  return { file, share, name, failure, send, cancel, clear: () => change(null) };
}
