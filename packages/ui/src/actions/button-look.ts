import { cva, type VariantProps } from "class-variance-authority";

/** The look of buttons and of links that act as buttons. */
export const buttonLook = cva(
  [
    "relative inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control border font-emphasis select-none",
    "whitespace-nowrap no-underline transition-colors [&>svg]:size-(--icon) [&>svg]:shrink-0",
    "disabled:cursor-not-allowed disabled:opacity-55 aria-busy:cursor-progress",
  ],
  {
    variants: {
      variant: {
        primary: "border-transparent bg-accent text-on-accent hover:bg-accent-hover",
        secondary: "border-line-strong bg-raised text-text hover:bg-hover active:bg-pressed",
        quiet: "border-transparent bg-transparent text-text hover:bg-hover active:bg-pressed",
        danger: "border-transparent bg-danger text-on-danger hover:bg-danger-hover",
      },
      size: {
        small: "h-7 px-2 text-13 pointer-coarse:h-11",
        medium: "h-(--control-height) px-3 text-(length:--control-text)",
        large: "h-12 px-5 text-16",
      },
      wide: { true: "w-full", false: "" },
    },
    defaultVariants: { variant: "secondary", size: "medium", wide: false },
  },
);

/** The choices of a button's look. */
export type ButtonLook = VariantProps<typeof buttonLook>;
