import type { CourseScript } from "./course-script.ts";

/** The first course of a partner's salesperson. */
export const sellingCrm: CourseScript = {
  title: "Selling a CRM to people who have none",
  summary:
    "Find a client who needs a CRM, say what it does for them, and hand them over so that the deal is won.",
  passingPercent: 75,
  attemptLimit: 3,
  required: true,
  dueDays: 21,
  age: 210,
  pull: 0.86,
  modules: [
    {
      title: "Who needs it",
      lessons: [
        {
          title: "What a CRM is for",
          words: `A CRM remembers what people forget: who was called, what was promised, when to call again. That is all a client has to understand at first.
            ## What changes with it
            - A salesperson who leaves does not take the clients along.
            - Nobody calls the same client twice on one day, and nobody is forgotten.
            - The owner sees on Monday what will be sold this month.
            Do not list functions. **Ask what was lost last month** because somebody forgot, and let the client count it. A company of ten salespeople that forgets one deal a week loses more than the CRM costs in a year.
            > “We know our clients” means: three people know them, and each of them only a third.`,
          questions: [
            [
              "A client says: “We know all our clients by heart.” What do you ask?",
              "A loss that the client counts is worth more than any function that you name. “By heart” means that it leaves with the person.",
              "*Which deal did you lose last month because somebody forgot to call?",
              "Would you like to see all functions?",
              "How many clients do you have?",
            ],
          ],
        },
        {
          title: "Signs of a good client",
          words: `Half of the leads that are declined were never going to buy. Look for these signs before you send one.
            ## It fits when
            1. Five or more people talk to clients.
            2. A deal takes longer than a week, so there is something to remember.
            3. They keep clients in spreadsheets, messengers or notebooks.
            4. Somebody feels the pain **and** may spend money.
            ## It does not fit when
            - One person sells to ten clients whom they see every day.
            - The company waits for a new director.
            - They changed their CRM half a year ago.
            Two signs of the first list are enough for a lead. With none of them, keep talking, and send the lead when something changes.`,
          questions: [
            [
              "Which two signs speak for a lead?",
              "Several salespeople and deals that take weeks are what a CRM is made for. A new CRM is a reason to wait.",
              "*Seven salespeople keep clients in spreadsheets",
              "*A deal takes about a month",
              "They bought another CRM in spring",
              "The owner sells alone to a few neighbours",
            ],
          ],
        },
        {
          title: "Who decides",
          words: `Three people decide on a CRM, and each wants something else.
            - **The owner** wants to see money: what is sold this month, who sells, what is lost.
            - **The head of sales** wants order: no forgotten calls, a plan for each person.
            - **The salespeople** fear control and more typing. They decide nothing and can ruin everything.
            Begin with the head of sales: the pain is theirs. Ask them how the owner will decide, and what they would have to show. Do not go around them.
            For the salespeople have one sentence ready: “You will type less, because you write it down once and never have to tell it again on Friday.”`,
          more: [
            [
              "If you only know the salespeople",
              "Ask whom they report to on Friday, and how long that takes. Then ask to be introduced to the person who reads the report.",
            ],
            [
              "If the owner calls you first",
              "Good, but ask for the head of sales to join. A CRM that is ordered from above and hated below is cancelled after three months.",
            ],
          ],
          questions: [
            [
              "With whom is it best to begin?",
              "The head of sales has the pain every day and prepares the decision. The owner then hears it from their own person.",
              "*With the head of sales",
              "With the owner, around the head of sales",
              "With the salespeople, so that they get used to it",
            ],
          ],
        },
      ],
    },
    {
      title: "The conversation",
      lessons: [
        {
          title: "Five questions in ten minutes",
          words: `The first talk takes ten minutes, and you say little in it.
            1. How do clients come to you, and who answers them?
            2. Where is it written down what was promised?
            3. What happens when the person who knows falls ill?
            4. How do you know what will be sold this month?
            5. What would have to change so that this year is better than the last?
            **Write the answers down in the client’s own words.** They belong into the lead: the manager who calls later begins where you stopped, and the client does not have to tell everything twice.
            After the fifth answer be silent for a moment. What comes then is the reason why they will buy.`,
          questions: [
            [
              "Why do you write down the client’s own words?",
              "The manager who takes over can go on from there, and the client sees that they were heard.",
              "*They go into the lead, so that the client does not have to tell everything twice",
              "The law asks for it",
              "To prove that the talk took place",
            ],
          ],
        },
        {
          title: "“Too expensive”",
          words: `“Too expensive” is rarely about the price. The client does not see yet what the price buys.
            ## Do not answer at once
            Ask: “Expensive compared with what?” Three answers come.
            - **With nothing**: they compare with going on as before. Go back to what was lost last month.
            - **With another CRM**: ask what is in the other offer. Often it is another number of people, or no help with the start.
            - **With their budget**: ask when the next one is made, and agree on a day.
            ## Never give a discount
            You cannot: prices are the vendor’s. Whoever asks for one wants to buy. Write down the number that they named and send the lead; the manager decides.`,
          questions: [
            [
              "What do you answer first to “too expensive”?",
              "The answer tells you what the price is compared with, and each comparison needs another answer.",
              "*“Expensive compared with what?”",
              "“I can ask for a discount.”",
              "“Others are more expensive.”",
            ],
            [
              "A client insists on 20% off. What do you do?",
              "Prices are the vendor’s. A client who bargains wants to buy, so the number belongs into the lead.",
              "*Write the number into the lead and leave the decision to the manager",
              "Promise 10%, to be on the safe side",
              "End the talk",
            ],
          ],
        },
        {
          title: "“We will think about it”",
          words: `Nobody thinks about a CRM at night. “We will think about it” means that a question was not answered, or that somebody else decides.
            Ask for it: “What exactly do you want to think about? Perhaps I can help.” Then be silent.
            ## Agree on one small step
            - A demo of half an hour for the head of sales and one salesperson.
            - Twenty rows of their own spreadsheet in a test account.
            - A call with a company like theirs.
            **A step has a day and an hour.** “I will call next week” is no step. When no step is agreed, it is no lead yet; when one is, send the lead the same day, as long as you remember what was said.`,
          questions: [
            [
              "Which of these is a step?",
              "A step has a day, an hour and somebody who comes.",
              "*A demo on Thursday at 11, with the head of sales",
              "“I will call next week”",
              "“Send me something by mail”",
            ],
          ],
        },
      ],
    },
    {
      title: "From lead to money",
      lessons: [
        {
          title: "A lead that is accepted",
          words: `A lead is accepted when the manager can pick up the phone and knows what to say.
            ## It needs
            - The company, best with its tax number: so it is yours, even when somebody else names it differently.
            - A person with a phone number or an address, who **expects the call**.
            - What they need, in their words.
            - What you agreed, with day and hour.
            ## What is declined
            Most declined leads have one of three faults: nobody expected the call, the company is a client already, or there was no need, only politeness. All three can be seen before sending.
            Send it from your phone right after the talk. It takes a minute.`,
          questions: [
            [
              "What has to be in a lead?",
              "With these the manager can call at once. Everything else can be asked later.",
              "*Somebody who expects the call",
              "*What the client needs, in their own words",
              "The exact price of the offer",
              "A signed contract",
            ],
            [
              "Why is the tax number worth asking for?",
              "Names are written in five ways, a tax number in one: so it is settled whose lead it is.",
              "*It settles whose lead the company is",
              "Without it a lead cannot be sent",
              "It is needed for the invoice only",
            ],
          ],
        },
        {
          title: "While the vendor works on it",
          words: `You see each step of your lead in the portal, and a mail tells you when it is accepted, won or lost. Meanwhile you can do three things.
            1. **Call the client the day after the demo.** Ask what they liked, not whether they will buy. Tell the manager.
            2. **Bring the other person.** If the owner was not there, you know how to reach them.
            3. **Stay out of the price.** Two people who negotiate lose both.
            A deal takes 30 to 40 days on average. If nothing moves for two weeks, write to the manager: one line is enough.`,
          questions: [
            [
              "The demo was yesterday. What helps most?",
              "You have the client’s trust. What they liked tells the manager what to go on with.",
              "*Ask the client what they liked, and tell the manager",
              "Offer the client a discount",
              "Wait until a mail comes",
            ],
          ],
        },
        {
          title: "Won: what you earn",
          words: `When the lead is won, your share of the sale stands in the portal the same minute, with its rate. It is paid by the vendor’s rules; nobody has to remember it.
            ## It goes on
            - Repeat sales to the same client count for you, too.
            - A refund takes the bonus of that sale back. That is rare when the client knew what they bought.
            - Accepted leads bring you up on the board, whether they are won or not.
            **The best time for the next lead is the day on which one is won.** Ask the client: “Who of your partners has the same trouble?” One in three names somebody.`,
          questions: [
            [
              "When do you best ask for a recommendation?",
              "Right after the purchase the client is sure of their choice and glad to tell about it.",
              "*On the day on which the deal is won",
              "After a year, when everything runs",
              "Before the first talk",
            ],
          ],
        },
      ],
    },
  ],
};
