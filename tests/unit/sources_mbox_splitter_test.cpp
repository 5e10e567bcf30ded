// Messages across the borders of blocks, and those that no block holds.
#include "sources/mbox_splitter.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace draht;

namespace {

struct Found {
  std::int64_t offset = 0;
  std::string bytes;

  bool operator==(const Found&) const = default;
};

// Hands the text over in pieces of that size.
std::vector<Found> split(std::string_view text, std::size_t piece) {
  MboxSplitter splitter([&](char* room, std::size_t size) {
    const std::size_t count = std::min({text.size(), size, piece});
    std::copy_n(text.data(), count, room);
    text.remove_prefix(count);
    return count;
  });
  std::vector<Found> found;
  for (RawMessage message; splitter.next(message);) found.push_back({message.offset, std::string(message.bytes)});
  return found;
}

constexpr std::size_t kWhole = std::size_t{1} << 40U;

const std::string kFirst = "From: a@example.org\n\nText\n\n";
const std::string kSecond = "Subject: two\n\nFrom here on\n\n";

std::string mbox(const std::string& one, const std::string& other) { return "From - x\n" + one + "From - y\n" + other; }

}  // namespace

TEST_CASE("mbox splitter: the same messages in whatever pieces the file comes") {
  const std::string text = "not yet\n\n" + mbox(kFirst, kSecond) + "From a Mon Jun 25 13:48:13 2001\r\nTo: b\r\n\r\n";
  const auto expected = split(text, kWhole);
  REQUIRE(expected.size() == 3);
  CHECK(expected[0] == Found{9, kFirst});
  CHECK(expected[1] == Found{static_cast<std::int64_t>(18 + kFirst.size()), kSecond});
  for (std::size_t piece = 1; piece < 100; ++piece) CHECK(split(text, piece) == expected);
}

TEST_CASE("mbox splitter: of a long message the beginning, and the next one from its beginning on") {
  for (const std::size_t excess : {0U, 1U, 100U, 300'000U, 20'000'000U}) {
    INFO(excess);
    std::string lines;
    while (lines.size() < kMaxMessageBytes + excess)
      lines += "Fresh fruit from From, \nFrom \nFr\nFrom the farm 2001\n";
    const std::string text = mbox(kFirst + lines + "\n", kSecond);
    for (const std::size_t piece : {kWhole, std::size_t{65'537}}) {
      const auto found = split(text, piece);
      REQUIRE(found.size() == 2);
      CHECK(found[0].bytes == (kFirst + lines).substr(0, kMaxMessageBytes - 9));
      CHECK(found[1] == Found{static_cast<std::int64_t>(text.size() - kSecond.size() - 9), kSecond});
    }
  }
}

TEST_CASE("mbox splitter: a line without an end costs its message only") {
  const std::string text = mbox(kFirst + std::string(30'000'000, 'x') + "\n\n", kSecond);
  const auto found = split(text, kWhole);
  REQUIRE(found.size() == 2);
  CHECK(found[1].bytes == kSecond);
  CHECK(split("From " + std::string(10'000'000, 'x') + "\n" + kFirst + mbox(kFirst, kSecond), kWhole).size() == 2);
  CHECK(split(std::string(10'000'000, '\0') + "\n\n" + mbox(kFirst, kSecond), kWhole).size() == 2);
}

TEST_CASE("mbox splitter: what looks like a beginning but is none") {
  CHECK(split("", kWhole).empty());
  CHECK(split("From - x\n", kWhole).empty());
  CHECK(split("From - x\n\n", kWhole).empty());
  CHECK(split("From - x\nno field\n", kWhole).empty());
  CHECK(split("\nFrom: a@example.org\n\n", kWhole).empty());
  CHECK(split(mbox(kFirst, "no field"), kWhole).size() == 1);
  CHECK(split(mbox("From: a\n\nText\n", kSecond), kWhole).size() == 1);
}
