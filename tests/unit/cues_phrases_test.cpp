#include "cues/cue_reader.h"
#include "cues/phrase_texts.h"

#include <catch2/catch.hpp>

#include <string>

using namespace draht;

namespace {

constexpr std::string_view kHead = "common = the | a | in | you | we\n== talked told phone 0.9\n";

Result<PhraseBook> book_of(const std::string& text) { return read_phrases({{"test.txt", text}}); }

Cue cue_of(const std::string& phrases, std::string_view text) {
  const auto book = book_of(std::string(kHead) + phrases);
  REQUIRE(book.has_value());
  CueReader reader(*book);
  reader.read(text);
  return reader.found().cue;
}

bool matches(const std::string& phrase, std::string_view text) { return cue_of(phrase, text) == Cue::talked; }

std::string complaint(const std::string& text) {
  const auto book = book_of(text);
  return book ? "none" : book.error().message;
}

}  // namespace

TEST_CASE("cues: the phrases that came with Draht can be read") {
  const auto book = read_phrases(phrase_texts());
  INFO((book ? "" : book.error().message));
  REQUIRE(book.has_value());
  CHECK(book->phrases.size() > 500);
}

TEST_CASE("cues: words, beginnings, endings and numbers") {
  CHECK(matches("we spoke", "Yes, we spoke."));
  CHECK_FALSE(matches("we spoke", "We never spoke."));
  CHECK(matches("telefonier*", "Schön, dass wir telefonierten."));
  CHECK(matches("*gespräch", "Das Vorstellungsgespräch!"));
  CHECK_FALSE(matches("*gespräch", "Gesprächig"));
  CHECK(matches("spoke at #", "We spoke at 10.30 today"));
  CHECK(matches("kick-off", "Our kick off was good"));
}

TEST_CASE("cues: choices, what may be missing, gaps and names") {
  CHECK(matches("(spoke | talked a lot) again", "we talked a lot again"));
  CHECK(matches("spoke [to you] again", "we spoke again"));
  CHECK(matches("spoke [to you] again", "we spoke to you again"));
  CHECK(matches("spoke .. again", "we spoke one two again"));
  CHECK_FALSE(matches("spoke .. again", "we spoke one two three again"));
  CHECK(matches("spoke . again", "we spoke yesterday again"));
  CHECK(matches("said = spoke | talked\n| chatted\n<said> again", "we chatted again"));
  CHECK(matches("time = last week | then\nspoke <time>", "we spoke last week"));
}

TEST_CASE("cues: what must not follow, and where clauses begin and end") {
  CHECK(matches("spoke !never", "we spoke always"));
  CHECK(matches("spoke !never", "we spoke"));
  CHECK_FALSE(matches("spoke !never", "we spoke never"));
  CHECK(matches("^ we spoke", "As you know, we spoke."));
  CHECK_FALSE(matches("^ we spoke", "Then we spoke."));
  CHECK(matches("spoke $", "we spoke!"));
  CHECK_FALSE(matches("spoke $", "we spoke twice"));
}

TEST_CASE("cues: a phrase takes back what another one said") {
  const std::string phrases = "spoke\n== unless talked\nnever\n";
  CHECK(cue_of(phrases, "We spoke.") == Cue::talked);
  CHECK(cue_of(phrases, "We never spoke.") == Cue::none);
  CHECK(cue_of(phrases, "We never met. We spoke.") == Cue::talked);
  const std::string weak = "spoke\n== unless talked 0.5\nnever\n";
  CHECK(cue_of(weak, "We never spoke.") == Cue::talked);
}

TEST_CASE("cues: talked comes before missed before will_talk, and the channel from the same sentence") {
  const auto book = book_of(
      "common = the\n== will_talk asked voice 0.9\nmeet\n== missed called_off voice 0.9\ncancel\n"
      "== talked told voice 0.8\nspoke\n== channel video\nzoom\n");
  REQUIRE(book.has_value());
  CueReader reader(*book);
  reader.read("Shall we meet? I have to cancel.");
  CHECK(reader.found().cue == Cue::missed);
  reader.read("We spoke on Zoom.");
  CHECK(reader.found() == TextCue{Cue::talked, Channel::video, 0.8, CueEvidence::told});
  reader.read("Shall we meet?");
  CHECK(reader.found().cue == Cue::talked);
  reader.reset();
  CHECK(reader.found() == TextCue{});
}

TEST_CASE("cues: mistakes in phrases are named with their line") {
  CHECK_THAT(complaint("spoke\n"), Catch::Contains("test.txt, line 1") && Catch::Contains("first heading"));
  CHECK_THAT(complaint("# one\n== talked told phone\nspoke\n"), Catch::Contains("line 2"));
  CHECK_THAT(complaint("== sung told phone 0.9\n"), Catch::Contains("heading"));
  CHECK_THAT(complaint("== unless sung\n"), Catch::Contains("unless"));
  CHECK_THAT(complaint("== channel mouth\n"), Catch::Contains("channel"));
  CHECK_THAT(complaint(std::string(kHead) + "(spoke\n"), Catch::Contains("not closed"));
  CHECK_THAT(complaint(std::string(kHead) + "spoke)\n"), Catch::Contains("bracket too many"));
  CHECK_THAT(complaint(std::string(kHead) + "(spoke | )\n"), Catch::Contains("empty choice"));
  CHECK_THAT(complaint(std::string(kHead) + "<said> again\n"), Catch::Contains("not defined: said"));
  CHECK_THAT(complaint(std::string(kHead) + "said = spoke\nsaid = talked\n"), Catch::Contains("defined twice"));
  CHECK_THAT(complaint(std::string(kHead) + "t = last week\nspoke !<t>\n"), Catch::Contains("only single words"));
  CHECK_THAT(complaint(std::string(kHead) + "[spoke]\n"),
             Catch::Contains("needs no word") || Catch::Contains("no word"));
}

TEST_CASE("cues: new words without end are forgotten again, and known ones are still found") {
  const auto book = book_of(std::string(kHead) + "spoke\nanti*\n*ation\n");
  REQUIRE(book.has_value());
  CueReader reader(*book);
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "word" + std::to_string(i) + " ";
  for (int i = 0; i < 50; ++i) {
    reader.reset();
    reader.read(text);
  }
  reader.reset();
  reader.read("we spoke");
  CHECK(reader.found().cue == Cue::talked);
}
