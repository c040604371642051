import { Form, useLoaderData, useParams } from "@remix-run/react";
import { invalid } from "@tributary/kernel";
import { lineInput, optionalLineInput } from "@tributary/kernel/input";
import { createProduct, listProducts, type Product } from "@tributary/programs";
import {
  Button,
  ButtonLink,
  EmptyState,
  FormActions,
  FormSection,
  formatMoney,
  Input,
  MoneyInput,
  Pager,
  Section,
  SettingRow,
} from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { useDoneToast } from "../../../components/use-done-toast.ts";
import { intent } from "../../../http/intents.ts";
import { problemOfAmount, readTypedAmount } from "../../../http/read-typed-amount.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";

export const handle: RouteHandle = { title: (t) => t("settings:products.title") };

export const loader = vendorLoader(
  { permission: "product.read", search: z.object({ cursor: z.string().max(500).optional() }) },
  async ({ within, scope, search: { cursor } }) => ({
    currency: scope.vendor.currency,
    firstPage: cursor === undefined,
    page: await within((tx) => listProducts(tx, { limit: 50, ...(cursor && { cursor }) })),
  }),
);

export const action = vendorAction({
  default: intent({
    permission: "import.run",
    form: z.object({ name: lineInput(120), series: optionalLineInput(120), price: optionalLineInput(30) }),
    run: async ({ within, scope, clock }, { name, series, price }) => {
      const priceMinor = price === null ? null : readTypedAmount(price, scope.vendor.currency);
      if (price !== null && (priceMinor === null || priceMinor < 0))
        return { ok: false as const, error: invalid("price", problemOfAmount(price)) };
      return within((tx) => createProduct(tx, { name, series, priceMinor, externalId: null }, clock));
    },
    done: () => ({ done: "added" }),
  }),
});

export default function Products(): ReactNode {
  const { t } = useTranslation(["settings", "common"]);
  const { page, currency, firstPage } = useLoaderData<typeof loader>();
  const { vendor } = useParams();
  useDoneToast({ added: t("common:saved") });
  const importLink = (
    <ButtonLink href={`/v/${vendor}/imports/new?kind=products`}>{t("products.import")}</ButtonLink>
  );
  return (
    <>
      <Section title={t("products.title")} description={t("products.help")} action={importLink}>
        {page.rows.length === 0 ? <EmptyState title={t("products.empty")} action={importLink} /> : null}
        {page.rows.map((product) => (
          <ProductRow key={product.id} product={product} />
        ))}
        <Pager
          previousHref={firstPage ? null : `/v/${vendor}/settings/products`}
          nextHref={page.nextCursor ? `?cursor=${encodeURIComponent(page.nextCursor)}` : null}
        />
      </Section>
      <AddProduct currency={currency} key={page.rows.length} />
    </>
  );
}

function ProductRow({ product }: { product: Product }): ReactNode {
  const { i18n } = useTranslation();
  const { priceMinor, currency } = product;
  return (
    <SettingRow title={product.name} description={product.series}>
      <span className="tabular-nums">
        {priceMinor === null ? null : formatMoney({ amountMinor: priceMinor, currency }, i18n.language)}
      </span>
    </SettingRow>
  );
}

function AddProduct({ currency }: { currency: string }): ReactNode {
  const { t } = useTranslation(["settings", "common"]);
  const form = useFormState();
  const names = { name: t("products.name"), series: t("products.series"), price: t("products.price") };
  return (
    <Section title={t("products.add")}>
      <Form method="post">
        <FormProblems form={form} names={names} />
        <FormSection>
          <FormField form={form} name="name" label={names.name} required>
            <Input name="name" defaultValue={form.value("name")} />
          </FormField>
          <FormField form={form} name="series" label={names.series} optional>
            <Input name="series" defaultValue={form.value("series")} />
          </FormField>
          <FormField form={form} name="price" label={names.price} optional>
            <MoneyInput name="price" currency={currency} defaultValue={form.value("price")} />
          </FormField>
        </FormSection>
        <FormActions>
          <Button type="submit" variant="primary" loading={form.pending}>
            {t("products.add")}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}
