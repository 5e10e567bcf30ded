#include "core/text.h"
#include "cues/fold.h"
#include "cues/new_text.h"
#include "cues/sentence.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace draht;

namespace {

std::string folded(std::string_view text) {
  std::string room;
  return std::string(fold_letters(text, room));
}

std::string new_text(std::string_view text) {
  std::string kept;
  for_each_new_text(folded(text), [&kept](std::string_view piece) { kept += piece; });
  return std::string(trim(kept));
}

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> read;
  const std::string plain = folded(text);
  SentenceReader reader(plain);
  for (Sentence sentence; reader.next(sentence);) {
    std::string words;
    for (std::size_t i = 0; i < sentence.size; ++i) words += (i > 0 ? " " : "") + std::string(sentence.words[i].text);
    read.push_back(words);
  }
  return read;
}

}  // namespace

TEST_CASE("cues: text is folded to one spelling") {
  CHECK(folded("Fürs GESPRÄCH, zurück: Straße") == "fuers gespraech, zurueck: strasse");
  CHECK(folded("zuru\xCC\x88"
               "ck") == "zurueck");  // the dots as a character of their own
  CHECK(folded("I’ll call – “soon”") == "i'll call - \"soon\"");
  CHECK(folded("Café Renée\xC2\xA0Ø") == "cafe renee o");
  CHECK(folded("soft\xC2\xADhyphen") == "softhyphen");
  CHECK(folded("\xFF\xC3") == "\xFF\xC3");  // broken bytes stay
  CHECK(folded("ABCDEFGHIJKLMNOPQRSTUVWXYZ[@`{0123456789").starts_with("abcdefghijklmnopqrstuvwxyz[@`{0"));
}

TEST_CASE("cues: sentences end with their marks, blank lines and short lines") {
  CHECK(sentences("Hello Tom,\nwe met. Shall we call at 10.30?") ==
        std::vector<std::string>{"hello tom", "we met", "shall we call at 10.30 ?"});
  CHECK(sentences("Am 3. Mai mit Dr. Berg, z. B. um 14:15 Uhr.") ==
        std::vector<std::string>{"am 3 mai mit dr berg z b um 14:15 uhr"});
  CHECK(sentences("This line is so long that a program wrapped it\nand it goes on. Don't!") ==
        std::vector<std::string>{"this line is so long that a program wrapped it and it goes on", "don't"});
  CHECK(sentences("One line that is long enough to be wrapped by programs\n\nTwo") ==
        std::vector<std::string>{"one line that is long enough to be wrapped by programs", "two"});
  CHECK(sentences(" ... ?! \n\n").empty());
}

TEST_CASE("cues: what stands in quotation marks is left out of a sentence") {
  CHECK(sentences("He read „Call me now!“ aloud.") == std::vector<std::string>{"he read aloud"});
  CHECK(sentences("Our \"meeting\" was short.") == std::vector<std::string>{"our meeting was short"});
  CHECK(sentences("A 24\" screen and a 27\" screen") == std::vector<std::string>{"a 24 screen and a 27 screen"});
  CHECK(sentences("He said \"we met\n\nand left\" it") == std::vector<std::string>{"he said we met", "and left it"});
  CHECK(sentences("So «we met» there") == std::vector<std::string>{"so there"});
  CHECK(sentences("\"" + std::string(400, 'x') + " met\"").size() == 1);
}

TEST_CASE("cues: a sentence without end is cut") {
  std::string endless;
  for (int i = 0; i < 1000; ++i) endless += "word, ";
  for (const std::string& part : sentences(endless)) CHECK(part.size() <= kMaxWords * 5);
  CHECK(sentences(std::string(100'000, 'x')).size() == 1);
}

TEST_CASE("cues: quoted text is not new, whoever quotes it") {
  CHECK(new_text("Fine.\n\n> Shall we meet?\n> Tom\n") == "fine.");
  CHECK(new_text("Fine.\n\nOn Mon, May 4, 2026 at 9:12 AM Tom Berg <tom@example.org> wrote:\n> Shall we?\n") ==
        "fine.");
  CHECK(new_text("Fine.\n\nOn Mon, May 4, 2026 at 9:12 AM Tom Berg <tom.berg@example.org>\nwrote:\n\nShall we?\n") ==
        "fine.");
  CHECK(new_text("Gut.\n\nAm 04.05.26 um 09:12 schrieb Tom Berg:\n> Sollen wir?\n") == "gut.");
  CHECK(new_text("Gut.\n\nAm Mo., 4. Mai 2026 um 09:12 Uhr schrieb Tom Berg <\ntom@example.org>:\n\nSollen wir?") ==
        "gut.");
  CHECK(new_text("Tom Berg wrote:\n> One?\nYes.\n> Two?\nNo.\n") == "yes.\nno.");
  CHECK(new_text("Fine.\n\n-----Original Message-----\nFrom: Tom\nSent: Monday\n\nShall we?") == "fine.");
  CHECK(new_text("Gut.\n-----Ursprüngliche Nachricht-----\nVon: Tom\n\nSollen wir?") == "gut.");
  CHECK(new_text("Gut.\n\nVon: Tom Berg <tom@example.org>\nGesendet: Montag, 4. Mai\nAn: Eva\nBetreff: x\n\nJa?") ==
        "gut.");
  CHECK(new_text("Fine.\n\n________________________________\nFrom: Tom\nSent: Monday\nTo: Eva\nSubject: x\n\nOk?") ==
        "fine.\n\n________________________________");
  CHECK(new_text("FYI\n\nBegin forwarded message:\n\nFrom: Tom\n\nShall we?") == "fyi");
  CHECK(new_text("zK\n\n-------- Weitergeleitete Nachricht --------\nBetreff: x\n\nSollen wir?") == "zk");
  CHECK(new_text("Ok\n---------------------- Forwarded by Tom Berg on 05/04/2026 ---\n\nShall we?") == "ok");
  CHECK(new_text(
            "Ok\n\n            tom@example.org\n                                   To:     Eva\n"
            "            05/04/2026             cc:\n                                   Subject:     Re: x\n\nOld") ==
        "ok\n\n            tom@example.org");
}

TEST_CASE("cues: what only looks like a quotation is new") {
  CHECK(new_text("From: 10 to 11 I am out.\nCall me then.") == "from: 10 to 11 i am out.\ncall me then.");
  CHECK(new_text("On Monday I wrote to Tom.\nHe agreed.") == "on monday i wrote to tom.\nhe agreed.");
  CHECK(new_text("Am Montag komme ich.\nBis dann.") == "am montag komme ich.\nbis dann.");
}

TEST_CASE("cues: signatures, what telephones add and disclaimers are not new") {
  CHECK(new_text("Fine.\n-- \nTom\nCall me: 0123") == "fine.");
  CHECK(new_text("Gut.\n\nMit freundlichen Grüßen\nEva Moor\nRufen Sie uns an!") == "gut.");
  CHECK(new_text("Gut.\n\nLG Eva\nTel. 0123") == "gut.");
  CHECK(new_text("Fine.\n\nBest regards,\nTom\n\nPS: Call me.") == "fine.\n\nps: call me.");
  CHECK(new_text("Fine.\n\nSent from my iPhone") == "fine.");
  CHECK(new_text("Gut.\n\nVon meinem iPhone gesendet") == "gut.");
  CHECK(new_text("Fine.\n\nThis e-mail and its attachments are confidential.\nCall us.") == "fine.");
  CHECK(new_text("Ihr Angebot ist da, danke dafür, wir melden uns.\nBis dann") ==
        "ihr angebot ist da, danke dafuer, wir melden uns.\nbis dann");
}

TEST_CASE("cues: a long text of lines that could each begin a quotation is read once") {
  std::string lines;
  for (int i = 0; i < 20'000; ++i) lines += "On one day\nFrom: me\nto\nall\nof\nyou\nand\nothers\n";
  CHECK(new_text(lines).size() > 20'000);
}
