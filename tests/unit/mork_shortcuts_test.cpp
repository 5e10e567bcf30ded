// What reads summaries fast gives what the careful way gives: texts made at random of the bytes that matter.
#include "core/text.h"
#include "facts/subject.h"
#include "sources/address.h"
#include "sources/mail_text.h"
#include "thunderbird/mailbox_reader.h"
#include "thunderbird/mork_closes.h"
#include "thunderbird/place_table.h"
#include "thunderbird/summary_text.h"

#include <catch2/catch.hpp>

#include <map>
#include <random>
#include <string>
#include <vector>

namespace draht {
namespace {

class Texts {
 public:
  std::string next(std::string_view of, std::size_t at_most) {
    std::string text(random_() % (at_most + 1), ' ');
    for (char& c : text) c = of[random_() % of.size()];
    return text;
  }

 private:
  std::mt19937 random_{7};
};

TEST_CASE("mork: where a value ends is the same, looked for alone or with its neighbours") {
  Texts texts;
  for (int round = 0; round < 500; ++round) {
    // Values behind "=", as in a file: no backslash outside of them escapes anything.
    std::string file;
    std::vector<std::size_t> values;
    for (int i = 0; i < 12; ++i) {
      file += "(81=";
      values.push_back(file.size());
      file += texts.next("ab\\\\)", 90) + "x)";
    }
    const char* const end = file.data() + file.size();
    MorkCloses closes(file.data(), end);
    for (const std::size_t value : values) {
      const char* const alone = find_value_end(file.data() + value, end);
      INFO(file << "\nat " << value);
      CHECK(closes.close_of(file.data() + value) == (alone == nullptr ? end : alone));
    }
    const char* const first = find_value_end(file.data() + values.front(), end);
    CHECK(closes.close_of(file.data() + values.front()) == first);
  }
}

TEST_CASE("summary: a text that is only copied is one that decoding and cleaning leave alone") {
  Texts texts;
  std::size_t copied = 0;
  for (int round = 0; round < 4000; ++round) {
    const std::string text = texts.next("aB9 =?:\t\x7F\xC3\\$)", round % 3 == 0 ? 200 : 8);
    const std::string plain = texts.next("ab c-", round % 3 == 1 ? 600 : 70);
    for (const std::string& value : {text, plain}) {
      const std::string file = "=" + value + ")" + std::string(70, 'z');
      Arena<char> arena;
      std::string buffer;
      const std::string raw(mork_value(file, 1, buffer));
      const auto found = copy_plain(file, 1, kMaxSubjectBytes, arena);
      if (!found) continue;
      ++copied;
      CHECK(*found == raw);
      CHECK(*found == one_line(to_utf8(raw), kMaxSubjectBytes));
      CHECK(*found == one_line(decode_words(raw), kMaxSubjectBytes));
    }
  }
  CHECK(copied > 500);
}

TEST_CASE("summary: a mailbox read fast is the one that is read with care") {
  Texts texts;
  Mailboxes mailboxes;
  MailboxReader people(mailboxes);
  std::vector<MailboxNumber> numbers;
  for (int round = 0; round < 20'000; ++round) {
    const std::string name = texts.next("aB .-_'\"=,", 6);
    const std::string address = texts.next("xY9.-+@", 6) + "@" + texts.next("z.-@]", 4);
    const std::string header = name + (round % 2 == 0 ? " <" + address + ">" : "<x@y.example>, " + address);
    INFO(header);
    CHECK(mailboxes[people.read_one(header)] == parse_mailbox(header));
    people.read_all(header, numbers);
    std::vector<Mailbox> all;
    for (const MailboxNumber number : numbers) all.push_back(mailboxes[number]);
    CHECK(all == parse_mailboxes(header));
  }
}

TEST_CASE("summary: texts are known until there are too many, and never taken for one another") {
  KnownTexts known;
  const auto text = [](std::uint32_t i) { return "person " + std::to_string(i) + " <p@x.example>"; };
  for (std::uint32_t i = 0; i < 200'000; ++i) known.add(text(i), KnownTexts::hash(text(i)), i);
  std::size_t found = 0;
  for (std::uint32_t i = 0; i < 200'000; ++i) {
    const std::uint32_t number = known.find(text(i), KnownTexts::hash(text(i)));
    if (number == KnownTexts::kUnknown) continue;
    ++found;
    CHECK(number == i);
  }
  CHECK(found > 1000);
  CHECK(known.find(text(7), KnownTexts::hash(text(8))) == KnownTexts::kUnknown);
}

TEST_CASE("summary: what was made of a place is found again") {
  PlaceTable table;
  std::map<MorkPlace, std::uint32_t> expected;
  for (MorkPlace place = 1; place < 100'000; place += 7) {
    table.at(place) = place + 1;
    expected[place] = place + 1;
  }
  table.at(0xFFFFFFFF) = 5;
  CHECK(table.at(0xFFFFFFFF) == 5);
  CHECK(table.at(2) == 0);
  for (const auto& [place, value] : expected) CHECK(table.at(place) == value);
}

}  // namespace
}  // namespace draht
