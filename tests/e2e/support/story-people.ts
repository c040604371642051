/** Who walks the story: a vendor's director, the head of a partner and one of its reps. */
export const director = {
  name: "Ingrid Solberg",
  email: "ingrid@fjordline.example",
  password: "seven quiet rivers",
} as const;
export const head = {
  name: "Павел Громов",
  email: "pavel@orion.example",
  password: "семь тихих рек",
} as const;
export const rep = {
  name: "Мария Котова",
  email: "maria@orion.example",
  password: "восемь тёплых дней",
} as const;

export const vendor = "/v/fjordline";
export const portal = "/p/fjordline";
/** The company of the head and the rep, by a tax id whose digits are right. */
export const company = { name: "Орион Софт", taxId: "7709123453", wrongTaxId: "7709123454" } as const;
export const client = "Монолит Строй";

/** What the course teaches and asks. */
export const course = {
  title: "Первый звонок",
  lesson: "С чего начать",
  text: "Начните с вопроса о сделках, которые теряются.",
  question: "Сколько дней защищён лид?",
  right: "90 дней",
  wrong: ["30 дней", "Год"],
  explanation: "Девяносто дней с того дня, когда лид приняли.",
} as const;
/** A message of the library, and how a rep looks for it: in another form of a word. */
export const item = {
  title: "Письмо застройщику после звонка",
  message: "{{client_name}}, добрый день! Как договорились, высылаю расчёт.",
  search: "застройщиками",
  filled: "Олег, добрый день!",
} as const;
