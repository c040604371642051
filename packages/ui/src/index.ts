/**
 * The design system without what is heavy: every export here may stand on a phone's first page. Tables, charts, the
 * command palette and the gallery have doors of their own.
 */
export { Button, type ButtonProps } from "./actions/button.tsx";
export { ButtonLink, type ButtonLinkProps } from "./actions/button-link.tsx";
export { CopyButton } from "./actions/copy-button.tsx";
export { IconButton, type IconButtonProps } from "./actions/icon-button.tsx";
export { Menu, MenuHeading, MenuItem, MenuLine, MenuLink } from "./actions/menu.tsx";
export { TextLink, type TextLinkProps } from "./actions/text-link.tsx";
export {
  currencySign,
  formatCompact,
  formatCompactMoney,
  formatDate,
  formatDay,
  formatDaysAgo,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRelative,
  formatSpan,
} from "./format/index.ts";
export { Checkbox, type CheckboxProps, type ChoiceProps, Radio, Switch } from "./forms/checkbox.tsx";
export { Combobox, type ComboboxOption, type ComboboxProps } from "./forms/combobox.tsx";
export { Field, type FieldProps } from "./forms/field.tsx";
export { FieldErrorsSummary, type SummedError } from "./forms/field-errors-summary.tsx";
export { FileDrop, type FileDropProps } from "./forms/file-drop.tsx";
export { Input, type InputProps } from "./forms/input.tsx";
export { MoneyInput, type MoneyInputProps } from "./forms/money-input.tsx";
export { RadioGroup } from "./forms/radio-group.tsx";
export { SearchInput } from "./forms/search-input.tsx";
export { Select, type SelectProps } from "./forms/select.tsx";
export { Textarea, type TextareaProps } from "./forms/textarea.tsx";
export { useHydrated } from "./hydration.ts";
export type { UiLabels } from "./labels.ts";
export { BackLink } from "./navigation/back-link.tsx";
export { Pager } from "./navigation/pager.tsx";
export { type Tab, Tabs } from "./navigation/tabs.tsx";
export { Dialog, type ModalProps } from "./overlay/dialog.tsx";
export { Popover } from "./overlay/popover.tsx";
export { Sheet } from "./overlay/sheet.tsx";
export { prepareToasts, ToastRegion, toast } from "./overlay/toast.tsx";
export { Tooltip } from "./overlay/tooltip.tsx";
export { type LinkComponent, type LinkProps, UiProvider, useUi } from "./provider.tsx";
export { type PortalNavItem, PortalShell, type PortalShellProps } from "./shells/portal-shell.tsx";
export { PublicShell } from "./shells/public-shell.tsx";
export type { NavGroup, NavItem } from "./shells/workspace-navigation.tsx";
export { WorkspaceShell, type WorkspaceShellProps } from "./shells/workspace-shell.tsx";
export { Avatar } from "./show/avatar.tsx";
export { Badge, StatusBadge } from "./show/badge.tsx";
export { Card, Section } from "./show/card.tsx";
export { Delta, type DeltaProps } from "./show/delta.tsx";
export { DescriptionList } from "./show/description-list.tsx";
export { EmptyState } from "./show/empty-state.tsx";
export { Kbd } from "./show/kbd.tsx";
export { Notice } from "./show/notice.tsx";
export { Progress } from "./show/progress.tsx";
export { RelativeTime } from "./show/relative-time.tsx";
export { Skeleton, SkeletonRows } from "./show/skeleton.tsx";
export { Stat, StatRow } from "./show/stat.tsx";
export { Stepper } from "./show/stepper.tsx";
export { Timeline, type TimelineEntry } from "./show/timeline.tsx";
export type { Tone } from "./show/tone.ts";
export {
  BoardCard,
  type BoardCardProps,
  BoardColumn,
  type BoardColumnProps,
  BoardPage,
} from "./templates/board-page.tsx";
export { FilterMenu, type FilterOption } from "./templates/filter-menu.tsx";
export { FormActions, FormPage, type FormPageProps, FormSection } from "./templates/form-page.tsx";
export { FilterChip, ListPage, type ListPageProps, ListToolbar } from "./templates/list-page.tsx";
export { PageHeader, type PageHeaderProps } from "./templates/page-header.tsx";
export { PlayerPage, type PlayerPageProps } from "./templates/player-page.tsx";
export {
  NextStep,
  PortalBlock,
  PortalFigure,
  PortalFigures,
  PortalList,
  PortalListItem,
} from "./templates/portal-home.tsx";
export { RecordPage, type RecordPageProps } from "./templates/record-page.tsx";
export { ReportPage, type ReportPageProps } from "./templates/report-page.tsx";
export { SettingRow, SettingsPage } from "./templates/settings-page.tsx";
