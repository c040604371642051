import { useUi } from "../provider.tsx";

/** The gallery speaks for itself: its samples stand beside their markup, in both languages. */
export function useSay(): (english: string, russian: string) => string {
  const { locale } = useUi();
  return (english, russian) => (locale.startsWith("ru") ? russian : english);
}
