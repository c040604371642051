export const files = {
  hint: {
    image: "PNG, JPEG, WebP or GIF, up to {{megabytes}} MB",
    document: "PDF, Word, Excel, PowerPoint, text or CSV, up to {{megabytes}} MB",
    audio: "MP3, M4A, OGG or WAV, up to {{megabytes}} MB",
    video: "MP4 or WebM, up to {{megabytes}} MB",
  },
  sending: "Sending {{name}}: {{percent}}",
  looking: "Looking into {{name}}",
  takeOut: "Take out",
  broken: "The connection broke off. Choose the file once more.",
  tooLarge: "It is larger than {{megabytes}} MB.",
  notTaken: "{{name}} was not taken.",
  earlierStays: "The file from before stays.",
  needsScripts: "Files can be added once the page's scripts have arrived.",
} as const;
