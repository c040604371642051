export const pub = {
  titles: { signIn: "Sign in" },
} as const;
