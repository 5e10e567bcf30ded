// English office phrases. None of them says that people spoke: whether they did is each person's own story.

/** @type {import("./phrases.mjs").Phrases} */
export const ENGLISH = {
  greetings: {
    formal: { first: ["Dear {other_formal}", "Good morning {other_formal}"], next: ["Dear {other_formal}", "Good afternoon {other_formal}"] },
    casual: { first: ["Hi {other_first}", "Hello {other_first}", "Morning {other_first}"], next: ["Hi {other_first}", "{other_first}", "Hello {other_first}"] },
  },
  openers: [
    "a quick question about {topic}.",
    "please find the latest on {topic} below.",
    "I am working on {topic} and need your view on one thing.",
    "one detail is still missing for {topic}.",
    "something changed on {topic} overnight.",
    "as promised, the papers for {topic}.",
    "I went through {topic} once more.",
    "before it slips through, on {topic}:",
    "we are nearly there with {topic}.",
  ],
  replies: [
    "thanks for coming back so quickly.",
    "thank you, that helps.",
    "understood, let us do it that way.",
    "I was afraid of that.",
    "good point, I had missed it.",
    "I am not sure I follow.",
    "I checked with the team:",
    "two remarks on that:",
    "I see it slightly differently.",
  ],
  fillers: [
    "The delivery at the end of the month is not affected.",
    "I will finish the rest by Friday.",
    "The files are in the shared folder as usual.",
    "Changes are marked in yellow.",
    "Please do not use the previous version any more.",
    "No change to the budget.",
    "We close early on Friday, so earlier is better.",
    "Nothing urgent on our side otherwise.",
  ],
  endings: [
    "perfect, thank you.",
    "great, that settles it.",
    "all good, I have passed it on.",
    "received, many thanks.",
    "lovely, consider it done.",
    "fine with me. Approved.",
    "thanks, noted.",
  ],
  signoffs: { formal: ["Kind regards", "Best regards", "Yours sincerely"], casual: ["Best", "Cheers", "Thanks", "All the best"] },
  quote: "On {date} at {time}, {name} wrote:",
  reply_prefix: "Re: ",
  months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};
