import { lazy, type ReactNode, Suspense } from "react";
import { UiProvider, useUi } from "../provider.tsx";
import { SkeletonRows } from "../show/skeleton.tsx";
import { BoardView } from "./board-view.tsx";
import { ControlsView } from "./controls-view.tsx";
import { FormView } from "./form-view.tsx";
import { GalleryFrame } from "./gallery-frame.tsx";
import { ListView } from "./list-view.tsx";
import { PlayerView } from "./player-view.tsx";
import { PortalView } from "./portal-view.tsx";
import { PublicView } from "./public-view.tsx";
import { RecordView } from "./record-view.tsx";
import { sampleLabels } from "./sample-labels.ts";
import { SettingsView } from "./settings-view.tsx";
import { ShowingView } from "./showing-view.tsx";
import { TokensView } from "./tokens-view.tsx";
import { type GalleryView, galleryViews } from "./views.ts";

const ChartsView = lazy(async () => ({ default: (await import("./charts-view.tsx")).ChartsView }));
const ReportView = lazy(async () => ({ default: (await import("./report-view.tsx")).ReportView }));

/** The pages with their frame; the three that are frames by themselves stand alone. */
const framed: Partial<Record<GalleryView, () => ReactNode>> = {
  tokens: TokensView,
  controls: ControlsView,
  showing: ShowingView,
  charts: () => <ChartsView />,
  list: ListView,
  board: BoardView,
  record: RecordView,
  report: () => <ReportView />,
  form: FormView,
  settings: SettingsView,
};

const whole: Partial<Record<GalleryView, () => ReactNode>> = {
  portal: PortalView,
  player: PlayerView,
  public: PublicView,
};

/**
 * The design system in realistic use. `search` is the query of its URL: `view` (one of galleryViews), `language` (en, ru),
 * `theme` (light, dark), `hue` (0 to 359); anything else is taken as not said. It takes links and the place for toasts from the application: its
 * words are its own.
 */
export function DesignGallery({ search }: { search: URLSearchParams }): ReactNode {
  const { Link } = useUi();
  const language = search.get("language") === "ru" ? "ru" : "en";
  const view = galleryViews.find((name) => name === search.get("view")) ?? "tokens";
  const hue = Number.parseInt(search.get("hue") ?? "", 10);
  const theme = search.get("theme");
  const Whole = whole[view];
  const Framed = framed[view];
  return (
    <UiProvider Link={Link} locale={language} labels={sampleLabels[language]}>
      <div
        lang={language}
        data-accent=""
        data-theme={theme === "light" || theme === "dark" ? theme : undefined}
        style={Number.isNaN(hue) ? undefined : ({ "--accent-hue": hue } as Record<string, number>)}
      >
        {Whole ? <Whole /> : null}
        {Framed ? (
          <GalleryFrame view={view} search={search}>
            <Suspense fallback={<SkeletonRows />}>
              <Framed />
            </Suspense>
          </GalleryFrame>
        ) : null}
      </div>
    </UiProvider>
  );
}
