import type { Random } from "../random.ts";
import { britishTaxId, germanTaxId, russianTaxId } from "../tax-ids.ts";

/** A company as a card knows it. */
export interface Company {
  readonly name: string;
  readonly country: "DE" | "GB" | "RU";
  readonly taxId: string;
  readonly region: string;
  readonly legalForm: string;
}

const roots = (
  "Alder Amber Anchor Arden Ashford Aurora Avon Birch Blackwood Bluestone Bramble Bridge Brook Calder Canal Cedar Chestnut Clear Cliff " +
  "Clover Cobalt Coral Crane Crest Delta Ember Falcon Fern Field Forge Garnet Glen Granite Grove Harbour Hazel Heath Helm Heron Hollow " +
  "Indigo Ivory Jasper Juniper Keystone Kingfisher Lantern Larch Laurel Linden Lumen Maple Marble Meadow Merlin Mill Monarch Moss North " +
  "Oak Orchard Osprey Otter Pebble Pine Poplar Quarry Quill Raven Reed Ridge River Rowan Saffron Sage Sandstone Silver Slate Spruce Stone " +
  "Summit Swift Thistle Timber Umber Vale Verdant Vista Walnut Willow Wren"
).split(" ");

const endings = (
  "Analytics Bakery Brewing Clinic Construction Consulting Dental Design Distribution Engineering Farms Finance Foods Freight Furniture Glass " +
  "Hotels Insurance Interiors Kitchens Labs Legal Logistics Machines Marine Media Motors Optics Outdoor Packaging Paper Pharma Plastics Press " +
  "Printing Properties Robotics Schools Security Solar Sports Steel Studios Systems Textiles Tools Toys Travel Ventures Works"
).split(" ");

const partnerEndings =
  "Advisory Alliance Associates Business Cloud Collective Consulting Digital Group Integration IT Partners Services Software Solutions Systems Technology".split(
    " ",
  );

const russianRoots = (
  "Альянс Байкал Балтика Вектор Верфь Восток Гранит Двина Заря Импульс Кама Каскад Квант Кедр Ключ Контур Ладога Ладья Меридиан Мост Невский " +
  "Орион Парус Полюс Поток Прогресс Прометей Радуга Резонанс Рубин Русло Север Сигма Скала Сокол Спектр Старт Стрела Сфера Тайга Тандем Темп " +
  "Титан Урал Факел Фарватер Форум Центр Черноземье Эверест Эталон Юпитер Янтарь"
).split(" ");

const russianEndings =
  "агро авто аптека дом ком лайн логистик маркет мебель медиа мет пак пром сервис софт строй тех трейд трэвел финанс фуд хим энерго".split(
    " ",
  );

const regions = {
  DE: ["Bavaria", "Berlin", "Hamburg", "Hesse", "Saxony"],
  GB: ["London", "Midlands", "North West", "Scotland", "South East"],
  RU: ["Москва", "Санкт-Петербург", "Татарстан", "Свердловская область", "Новосибирская область"],
} as const;

/** Makes companies of which no two have the same name. `russian` is how many of them are Russian, 0 to 1. */
export function companyMaker(random: Random, russian: number): (kind: "partner" | "client") => Company {
  const taken = new Set<string>();
  return (kind) => {
    for (;;) {
      const company = random.chance(russian) ? russianCompany(random) : europeanCompany(random, kind);
      if (taken.has(company.name) || taken.has(company.taxId)) continue;
      taken.add(company.name).add(company.taxId);
      return company;
    }
  };
}

function europeanCompany(random: Random, kind: "partner" | "client"): Company {
  const ending = random.pick(kind === "partner" ? partnerEndings : endings);
  const root = random.chance(0.35) ? `${random.pick(roots)} & ${random.pick(roots)}` : random.pick(roots);
  const country = random.chance(0.55) ? "DE" : "GB";
  const legalForm = country === "DE" ? "GmbH" : "Ltd";
  return {
    name: kind === "client" && random.chance(0.4) ? `${root} ${ending} ${legalForm}` : `${root} ${ending}`,
    country,
    taxId: country === "DE" ? germanTaxId(random) : britishTaxId(random),
    region: random.pick(regions[country]),
    legalForm,
  };
}

function russianCompany(random: Random): Company {
  const root = random.pick(russianRoots);
  const second = random.chance(0.35) ? ` ${random.pick(russianRoots)}` : "";
  const core = random.chance(0.75) ? `${root}${second}-${random.pick(russianEndings)}` : `${root}${second}`;
  const legalForm = random.chance(0.9) ? "ООО" : "АО";
  return {
    name: `${legalForm} «${core}»`,
    country: "RU",
    taxId: russianTaxId(random),
    region: random.pick(regions.RU),
    legalForm,
  };
}
