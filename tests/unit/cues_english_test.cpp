#include "support/cue_texts.h"

#include <catch2/catch.hpp>

using namespace draht;
using namespace draht::test;

TEST_CASE("cues, English: thanks for a talk, and pleasure in one") {
  check_all(Cue::talked,
            {"Thanks for taking the time to talk this morning.", "It was great to meet you yesterday.",
             "Thank you for meeting with us today.", "Good catching up with you!", "I really enjoyed our conversation.",
             "Thanks for the call earlier.", "Great to hear your voice again.", "Thanks for lunch!"});
}

TEST_CASE("cues, English: the two spoke or met") {
  check_all(Cue::talked, {"I just spoke with you about the lease.", "As we discussed on the phone, here is the draft.",
                          "Per our conversation this morning, the price is fixed.",
                          "Following our meeting last week I ran the numbers.",
                          "When we spoke on Friday, you mentioned a second site.",
                          "You told me over lunch that he had left.", "Here are the points from our discussion."});
}

TEST_CASE("cues, English: a call or a meeting is announced, asked for, agreed") {
  check_all(Cue::will_talk,
            {"I'll call you tomorrow morning.", "Please give me a call when you get this.", "Can we talk on Thursday?",
             "Let's grab lunch next week.", "I will stop by your office this afternoon.", "Could you call me back?",
             "Looking forward to meeting you on Monday.", "Does Tuesday at 2 work for you?", "See you on Friday at 10.",
             "I'd like to set up a meeting to discuss the budget.", "When would be a good time to call?"});
}

TEST_CASE("cues, English: tried in vain, called off, did not happen") {
  check_all(Cue::missed,
            {"I tried to reach you earlier today.", "I left you a voicemail this morning.", "Sorry I missed your call.",
             "I have to cancel our meeting tomorrow.", "The lunch on Friday has been cancelled.",
             "Unfortunately I can't make it to the meeting.", "I got your voice mail.", "Sorry we missed each other."});
}

TEST_CASE("cues, English: a talk that did not come about is no talk") {
  check_all(Cue::missed,
            {"Sorry I missed our call yesterday.", "I couldn't join our meeting this morning.",
             "Our lunch yesterday got cancelled.", "Our chat on Monday never happened.", "I forgot our meeting today.",
             "I waited at the cafe until noon but you never came.", "I'll have to bail on dinner tonight.",
             "I rang at ten but was told you had stepped out.", "I dropped by at two but your door was closed.",
             "I saw two missed calls from you.", "Sorry, I was driving when you rang."});
}

TEST_CASE("cues, English: a call of today may be still to come") {
  for (const std::string_view text :
       {"Here is the agenda for our call today.", "Before our call today, please read the annex."}) {
    INFO(text);
    CHECK(word(cue_in(text).cue) != word(Cue::talked));
  }
}

TEST_CASE("cues, English: leave to call is asked, and an invitation said in passing") {
  check_all(Cue::will_talk,
            {"May I call you on Friday at eleven?", "Could we get on the phone after lunch?",
             "Is it all right if I rang you around six?", "Mind if I drop in on you tomorrow?",
             "Fancy a pint on Friday?", "Would you care to come over for a cup of tea on Sunday?",
             "I'll tell you over a beer tonight.", "Can you spare ten minutes on Thursday to go through the budget?"});
}

TEST_CASE("cues, English: offers without an if, other people's talks, clauses quoted are none") {
  check_all(
      Cue::none,
      {"Any probs give me a bell.", "Just shout if you need anything.", "The sign says \"come in and talk to us\".",
       "They had their conference call with the bank at one.", "The shipper call is at nine every morning.",
       "The parties must meet in person or by telephone.", "Sorry I missed your email yesterday.",
       "She rang the supplier but nobody answered.", "Is Tuesday fine for the installation?"});
}

TEST_CASE("cues, English: offers, third parties, negations and idioms are none") {
  check_all(Cue::none,
            {"Please feel free to call me if you have any questions.", "If you have questions, give me a call.",
             "I spoke with Bob about the pipeline.", "We talked to the vendor yesterday.", "She called me last night.",
             "We haven't spoken in years.", "If we had talked, this would not have happened.",
             "The call for papers closes on Friday.", "Attached are the minutes of the board.",
             "This customer called to complain.", "Talk to you later."});
}

TEST_CASE("cues, English: the channel") {
  CHECK(cue_in("Thanks for the chat on the phone today.").channel == Channel::phone);
  CHECK(cue_in("Let's meet on Zoom on Thursday.").channel == Channel::video);
  CHECK(cue_in("Let's grab lunch next week.").channel == Channel::in_person);
  CHECK(cue_in("Per our conversation this morning, the price is fixed.").channel == Channel::voice);
}

TEST_CASE("cues, English: what was said where people stand together or hear each other") {
  check_all(Cue::talked,
            {"You told me at the bus stop that he had moved.", "On the phone you mentioned a second invoice.",
             "I asked you in the elevator about the lease.", "Here is the figure I promised on our call.",
             "You caught me in the hallway and I had no answer.", "When we facetimed you looked tired.",
             "We went over this at your desk on Monday."});
  check_all(Cue::none,
            {"He told me at the party that he is leaving.", "You said at the beginning of your letter that it fits.",
             "I saw you got stuck on the second page.", "You said in your report that sales fell."});
}

TEST_CASE("cues, English: thanks for company, rides and time") {
  check_all(Cue::talked,
            {"Thanks for showing us around the mill on Tuesday.", "Thank you for interviewing me yesterday.",
             "Glad you could make it out to the farm on Saturday.", "Thanks for squeezing us in this morning.",
             "It was a pleasure to host you last Wednesday.", "I enjoyed sitting down with you last week.",
             "The time you spent with me on Friday helped a lot."});
  check_all(Cue::none, {"Thanks for sending the file this morning.", "Glad you like the new layout.",
                        "Thank you for taking the time to fill in the form."});
}

TEST_CASE("cues, English: people are asked to come, fetch and be there") {
  check_all(
      Cue::will_talk,
      {"Please come in on Tuesday at nine.", "Come to my desk when you are done.", "Call my cell at noon.",
       "I'll be there between 4 and 5.", "Half past three suits me.", "Can you pick me up at the station?",
       "Are we still on for Thursday?", "Please see me before you leave.", "I have you down for 1:30 tomorrow.",
       "We need to talk.", "Bring the plans when you come over tomorrow.", "I'm there if you want to grab a beer."});
  check_all(Cue::none, {"She said she would call me tomorrow.", "He'd stop by your office if he could.",
                        "Call me old fashioned, but I write letters.", "Come to think of it, the price is fair.",
                        "The dog will be there between meals."});
}

TEST_CASE("cues, English: fell through, waited in vain, could not pick up") {
  check_all(Cue::missed,
            {"Our 2:00 is cancelled.", "Too bad dinner fell through.", "I waited at the diner until one.",
             "Sorry, I was at work when you called.", "I couldn't pick up just then.", "Can we push our 1:1 to Friday?",
             "We missed you at the barbecue.", "Our coffee completely slipped my mind.",
             "Looks like you are away from your desk, I'll try again later."});
  check_all(Cue::none, {"The deal fell through.", "I waited for the file until five.",
                        "Can we move the button to the left?", "The subscription is cancelled."});
}

TEST_CASE("cues, English: lived through together, and what only looks like it") {
  check_all(Cue::talked, {"It was fun riding with you.", "I enjoyed our hike.", "I had a great time last night.",
                          "Here is the form we filled in together yesterday.", "Glad you picked up."});
  check_all(Cue::none,
            {"I enjoyed our correspondence.", "It was great working with you.", "Thanks for showing interest.",
             "My mother and I had a nice lunch on Sunday.", "Thanks for coming back to me so quickly."});
  check_all(Cue::will_talk, {"Please stop at the desk and ask for me.", "I'd appreciate a call back before five.",
                             "I need to run something by you.", "I look forward to hosting you on the 3rd."});
  check_all(Cue::none, {"Can you come up with a better title by Friday?", "We need to talk to the bank.",
                        "Your call will be recorded.", "Can anyone give me a hint?"});
}

TEST_CASE("cues, English: the channel of places") {
  CHECK(cue_in("Please come in on Tuesday at nine.").channel == Channel::in_person);
  CHECK(cue_in("You told me at the bus stop that he had moved.").channel == Channel::in_person);
  CHECK(cue_in("Like I said on the blower, it is the small one.").channel == Channel::phone);
  CHECK(cue_in("When we facetimed you looked tired.").channel == Channel::video);
}

TEST_CASE("cues, English: one sentence says when, another over which channel") {
  CHECK(cue_in("I have you down for 1:30 tomorrow. Come to my desk when you are done.").channel == Channel::in_person);
  CHECK(cue_in("Come to my desk when you are done. I have you down for 1:30 tomorrow.").channel == Channel::in_person);
}
