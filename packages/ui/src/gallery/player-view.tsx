import type { ReactNode } from "react";
import { Button } from "../actions/button.tsx";
import { BackLink } from "../navigation/back-link.tsx";
import { Notice } from "../show/notice.tsx";
import { PlayerPage } from "../templates/player-page.tsx";
import { useSay } from "./say.ts";

export function PlayerView(): ReactNode {
  const say = useSay();
  return (
    <PlayerPage
      back={<BackLink href="?view=portal">{say("Course", "Курс")}</BackLink>}
      title={say("How to answer “too expensive”", "Что ответить на «дорого»")}
      done={4}
      total={9}
      progressLabel={say("Lessons", "Уроки")}
      next={
        <>
          <Button variant="quiet">{say("Back", "Назад")}</Button>
          <Button variant="primary">{say("Answer a question", "Ответить на вопрос")}</Button>
        </>
      }
    >
      <p>
        {say(
          "“Too expensive” is rarely about the price. The client does not see yet what the price buys. Ask what they compare it with before you answer.",
          "«Дорого» редко бывает про цену. Клиент пока не видит, что он за неё получает. Прежде чем отвечать, спросите, с чем он сравнивает.",
        )}
      </p>
      <h2>{say("Three questions", "Три вопроса")}</h2>
      <ol>
        <li>{say("What do you compare us with?", "С чем вы нас сравниваете?")}</li>
        <li>{say("What does a lost client cost you?", "Сколько стоит один потерянный клиент?")}</li>
        <li>{say("Who else decides?", "Кто ещё принимает решение?")}</li>
      </ol>
      <Notice>{say("The price list changed on March 3.", "Прайс-лист изменился 3 марта.")}</Notice>
    </PlayerPage>
  );
}
