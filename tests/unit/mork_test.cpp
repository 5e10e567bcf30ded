// Mork, rule by rule: what Thunderbird's own reader makes of a text, this one makes of it.
#include "support/summary_text.h"
#include "thunderbird/summary_heads.h"

#include <catch2/catch.hpp>

#include <fmt/core.h>

#include <map>
#include <string>
#include <vector>

namespace draht {
namespace {

const std::string kNames = test::summary_names();

struct Read {
  MorkEnding ending;
  std::map<std::uint32_t, std::string> subjects;  // by key
};

Read read(const std::string& behind_the_names) {
  const std::string file = kNames + behind_the_names;
  const Summary summary(file);
  Read result{summary.ending(), {}};
  Mailboxes mailboxes;
  MailboxReader people(mailboxes);
  SummaryHeads heads(summary, people);
  for (auto next = heads.next(100); !next.empty(); next = heads.next(100)) {
    for (std::size_t i = 0; i < next.size(); ++i) result.subjects[heads.key(i)] = next[i].subject;
  }
  return result;
}

std::string table(const std::string& rows) { return "{1:^80 {(k^96:c)(s=9)} " + rows + "}\n"; }

using Subjects = std::map<std::uint32_t, std::string>;

TEST_CASE("mork: a value stands in the cell or in a dictionary") {
  const Read result = read("<(100=from the dictionary)(101\n    =on a line of its own)>\n" +
                           table("[1(^81=literal)] [2(^81^100)]\n  [A(^81^101)]"));
  CHECK(result.ending == MorkEnding::complete);
  CHECK(result.subjects == Subjects{{1, "literal"}, {2, "from the dictionary"}, {10, "on a line of its own"}});
}

TEST_CASE("mork: what was escaped is as before") {
  const std::string raw = R"(a \) b \\ c \$ d $C3$A4 e)"
                          "\\\nf\\\r\ng";
  const Read result = read("<(100=" + raw + ")>" + table("[1(^81=" + raw + ")] [2(^81^100)]"));
  const std::string expected = "a ) b \\ c $ d \xC3\xA4 efg";
  CHECK(result.subjects == Subjects{{1, expected}, {2, expected}});
}

TEST_CASE("mork: a backslash in front of the last bracket belongs to another backslash or to the bracket") {
  CHECK(read(table(R"([1(^81=x\\)])")).subjects == Subjects{{1, "x\\"}});
  CHECK(read(table(R"([1(^81=x\\\))])")).subjects == Subjects{{1, "x\\)"}});
}

TEST_CASE("mork: a table refers to rows, holds rows, and drops rows") {
  const std::string rows = "[1:^80(^81=one)] [2:^80(^81=two)] [3:^80(^81=three)]\n";
  CHECK(read(rows).subjects.empty());
  CHECK(read(rows + table("1 3")).subjects == Subjects{{1, "one"}, {3, "three"}});
  CHECK(read(rows + table("1 2 3") + table("-2")).subjects == Subjects{{1, "one"}, {3, "three"}});
  CHECK(read(rows + table("1 2") + "{-1:^80 {(k^96:c)(s=9)} 3}").subjects == Subjects{{3, "three"}});
  CHECK(read(table("[1(^81=one)]!0 [2(^81=two)] 2!0")).subjects.size() == 2);
}

TEST_CASE("mork: threads and other tables of the same rows are not the folder") {
  const Read result = read("[1:m(^81=of a thread)]" + table("[1(^81=one)]") +
                           "{2:^80 {(k^97:c)(s=9)2:m } 7 [8(^81=eight)]}{3:^9F {(k^96:c)} 9}");
  CHECK(result.ending == MorkEnding::complete);
  CHECK(result.subjects == Subjects{{1, "one"}});
}

TEST_CASE("mork: broken into lines as nobody breaks them, the same is read") {
  const std::string text =
      "<~(100=one)~(101~=two)>~[1FA:^80~(^81^100)~(^88=1)~(^81^101)]{1:^80 {(k^96:c)(s=9)} ~1FA ~"
      "[2B(^81=three)(^82^100)~(^88=0)] ~30 ~}[30:^80(^81^100)~(^88=1)]\n";
  for (const std::string blank : {"", " ", "\n", "\n ", "\n  ", "\n    ", "\n      ", "\r\n\t", "//)\n    "}) {
    std::string file;
    for (const char c : text) file += c == '~' ? blank : std::string(1, c);
    INFO(file);
    const Read result = read(file);
    CHECK(result.ending == MorkEnding::complete);
    CHECK(result.subjects == Subjects{{0x1FA, "two"}, {0x2B, "three"}, {0x30, "one"}});
  }
}

TEST_CASE("mork: later changes count: cells set, dropped, rows emptied") {
  const std::string begin = table("[1(^81=before)(^86=5)] [2(^81=other)]");
  CHECK(read(begin + "@$${1{@[1:^80(^81=after)]@$$}1}@").subjects == Subjects{{1, "after"}, {2, "other"}});
  CHECK(read(begin + "@$${1{@[1:^80-(^81=before)]@$$}1}@").subjects == Subjects{{1, ""}, {2, "other"}});
  CHECK(read(begin + "@$${1{@[-1:^80(^86=6)]@$$}1}@").subjects == Subjects{{1, ""}, {2, "other"}});
  CHECK(read(begin + "@$${1{@<(100=new)>" + table("-1 [3(^81^100)]") + "@$$}1}@").subjects ==
        Subjects{{2, "other"}, {3, "new"}});
}

TEST_CASE("mork: a change that was given up or never finished does not count") {
  const std::string begin = table("[1(^81=before)]");
  const std::string change = "@$${1{@[1:^80(^81=after)]";
  Read result = read(begin + change + "@$$}~~}@ @$${2{@" + table("[2(^81=two)]") + "@$$}2}@");
  CHECK(result.ending == MorkEnding::complete);
  CHECK(result.subjects == Subjects{{1, "before"}, {2, "two"}});

  for (const std::string end : {"", "@", "@$$", "@$$}", "@$$}1", "@$$}1}"}) {
    result = read(begin + change + end);
    INFO(end);
    CHECK(result.ending == MorkEnding::unfinished_change);
    CHECK(result.subjects == Subjects{{1, "before"}});
  }
  CHECK(read(begin + change + "@$$}2}@").ending == MorkEnding::damaged);
  CHECK(read(begin + change + "@$${2{@@$$}2}@").ending == MorkEnding::damaged);
}

TEST_CASE("mork: a file that is cut anywhere is never taken for a whole one") {
  const std::string whole =
      "<(100=text)>" + table("[1(^81^100)(^86=5)] [2(^81=two)]") + test::summary_folder("2", "0", "0");
  for (std::size_t length = 1; length + 1 < whole.size(); ++length) {
    const std::string file = kNames + whole.substr(0, length);
    const Summary summary(file);
    INFO(whole.substr(0, length));
    const bool whole_number = summary.folder().messages == 2 && summary.messages() == 2;
    CHECK((summary.ending() != MorkEnding::complete || !whole_number));
  }
  CHECK(Summary(kNames + whole).folder().messages == 2);
}

TEST_CASE("mork: what is none is damage") {
  for (const std::string bytes :
       {"x", "(80=x)", "[1:^80(81)]", "[1:^80(^81^FFFF)]", "{1:^80 x}", "<80>", "@$${1{x", "[1:^80(^81=a)"}) {
    INFO(bytes);
    CHECK(read(bytes).ending != MorkEnding::complete);
  }
  CHECK(Summary("").ending() == MorkEnding::damaged);
  CHECK(Summary("From - Mon Jan  1 00:00:00 2024\r\n").ending() == MorkEnding::damaged);
}

TEST_CASE("mork: ids without measure cost no memory") {
  std::string rows;
  for (int i = 0; i < 2000; ++i) rows += fmt::format("[{:X}(^81=x)]", 0xFFFFFFFFU - static_cast<unsigned>(i) * 4096U);
  const Read result = read("<(FFFFFFFF=last)(7FFFFFFF=middle)>" + table(rows + "[5(^81^FFFFFFFF)]"));
  CHECK(result.ending == MorkEnding::complete);
  CHECK(result.subjects.size() == 2001);
  CHECK(result.subjects.at(5) == "last");
}

}  // namespace
}  // namespace draht
