// The same meeting in several calendars.
#include "support/build_facts.h"

#include "interactions/interaction.h"

#include <catch2/catch.hpp>

using namespace draht;
using test::when;

namespace {

EventContact contact(const std::string& uid, std::string_view start, TalkReason reason,
                     Channel channel = Channel::voice) {
  EventRecord event;
  event.uid = uid;
  event.start = when(start);
  return {{"home", event}, channel, reason};
}

std::vector<std::string> left(const std::vector<EventContact>& contacts) {
  std::vector<std::string> found;
  for (const EventContact& one : without_copies(contacts))
    found.push_back(one.entry.event.uid + " " + std::string(word(one.reason)) + " " + std::string(word(one.channel)));
  return found;
}

using Left = std::vector<std::string>;
constexpr std::string_view kTen = "2026-06-01T10:00";
constexpr std::string_view kNoon = "2026-06-01T12:00";

}  // namespace

TEST_CASE("copies: one uid is one meeting, also where a copy was not moved") {
  CHECK(left({contact("a", kTen, TalkReason::counts), contact("a", kTen, TalkReason::counts)}) ==
        Left{"a counts voice"});
  CHECK(left({contact("a", kTen, TalkReason::counts), contact("a", kNoon, TalkReason::cancelled)}) ==
        Left{"a cancelled voice"});
  CHECK(left({contact("a", kTen, TalkReason::declined_by_owner), contact("a", kTen, TalkReason::not_together)}) ==
        Left{"a declined_by_owner voice"});
}

TEST_CASE("copies: nobody talks twice at once, and the copy that knows how stays") {
  CHECK(left({contact("a", kTen, TalkReason::counts), contact("b", kTen, TalkReason::counts, Channel::phone),
              contact("c", kNoon, TalkReason::counts)}) == Left{"b counts phone", "c counts voice"});
}

TEST_CASE("copies: a meeting that was called off and made anew is both") {
  CHECK(left({contact("a", kTen, TalkReason::cancelled), contact("b", kTen, TalkReason::counts)}).size() == 2);
}

TEST_CASE("copies: without a uid only the moment says that two are one") {
  CHECK(left({contact("", kTen, TalkReason::counts), contact("", kNoon, TalkReason::counts)}).size() == 2);
  CHECK(left({contact("", kTen, TalkReason::cancelled), contact("", kTen, TalkReason::crowd)}).size() == 2);
}
