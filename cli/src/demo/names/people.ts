import type { Random } from "../random.ts";

const first = (
  "Adam Aisha Alba Amara Anders Anna Arjun Astrid Bianca Bruno Carla Cedric Chloe Clara Damian Daria David Diana Elena Elias " +
  "Emil Emma Erik Esther Fatima Felix Fiona Freya Gabriel Grace Hana Hannah Henrik Hugo Ida Ines Iris Ivo Jakub Jana Jonas " +
  "Julia Kai Karim Katja Lars Laura Leila Lena Leo Linus Lucia Luka Maja Marco Marta Mateo Mila Nadia Nils Nina Noah Nora " +
  "Olga Oliver Omar Oscar Paula Petra Priya Rafael Rosa Samir Sara Selma Simon Sofia Stefan Sven Tara Theo Tomas Vera Victor Yara Zoe"
).split(" ");

const last = (
  "Abbott Ahmed Andersen Bauer Becker Bennett Berg Bianchi Brandt Castillo Chandra Cohen Costa Dahl Delgado Dubois Eriksen Fischer " +
  "Fontaine Garcia Graham Gruber Hansen Hartmann Hayes Herrera Hoffmann Horvat Ibrahim Ivanova Jansen Jensen Johansson Kaur Keller " +
  "Kovacs Kowalski Laine Lambert Larsen Lindgren Lopez Maier Marino Martin Meyer Mills Moreau Murphy Nagy Navarro Novak Okafor Olsen " +
  "Ortega Parker Patel Petrov Popescu Quinn Ramos Reid Ricci Romero Rossi Sato Schmidt Schneider Silva Singh Sokolov Sorensen Stone " +
  "Svensson Tanaka Turner Varga Vogel Wagner Walsh Weber Winter Wolf Wright Yilmaz Zeller Zimmer"
).split(" ");

const russianMen = (
  "Александр Алексей Андрей Антон Артём Борис Вадим Виктор Григорий Денис Дмитрий Евгений Иван Игорь Илья Кирилл Константин Максим " +
  "Михаил Николай Олег Павел Роман Сергей Степан Тимур Фёдор Юрий"
).split(" ");

const russianWomen = (
  "Алина Алла Анастасия Анна Вера Виктория Галина Дарья Екатерина Елена Зоя Ирина Ксения Лариса Людмила Марина Мария Надежда Наталья " +
  "Нина Ольга Полина Светлана София Татьяна Юлия"
).split(" ");

/** Those whose feminine form only adds «а». */
const russianLast = (
  "Абрамов Алексеев Баранов Белов Васильев Воробьёв Гаврилов Громов Давыдов Егоров Жуков Зайцев Ильин Калинин Ковалёв Комаров Лебедев " +
  "Макаров Медведев Морозов Никитин Орлов Павлов Поляков Романов Савельев Семёнов Соколов Тарасов Титов Фомин Фролов Щербаков Яковлев"
).split(" ");

/** A person's name as it is written in Europe. */
export function europeanName(random: Random): string {
  return `${random.pick(first)} ${random.pick(last)}`;
}

/** A person's name as it is written in Russia. */
export function russianName(random: Random): string {
  const family = random.pick(russianLast);
  return random.chance(0.5)
    ? `${random.pick(russianMen)} ${family}`
    : `${random.pick(russianWomen)} ${family}а`;
}

const letters: Readonly<Record<string, string>> = Object.fromEntries(
  "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** A name as the part of an address before the @, or of a site. */
export function latinSlug(name: string): string {
  const latin = [...name.toLowerCase()].map((letter) => letters[letter] ?? letter).join("");
  return latin
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
