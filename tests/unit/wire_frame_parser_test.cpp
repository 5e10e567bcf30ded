#include "wire/frame_parser.h"

#include <catch2/catch.hpp>

#include <bit>
#include <random>
#include <vector>

using namespace draht;

namespace {

std::string length_prefix(std::uint32_t length) {
  const auto bytes = std::bit_cast<std::array<char, sizeof(length)>>(length);
  return {bytes.begin(), bytes.end()};
}

std::string frame(const std::string& body) { return length_prefix(static_cast<std::uint32_t>(body.size())) + body; }

// What came out, with the code's name in angle brackets for what was wrong.
struct Heard {
  std::vector<std::string> words;
  FrameParser parser{10, [this](Result<std::string> word) {
                       words.push_back(word ? *word : "<" + std::string(name(word.error().code)) + ">");
                     }};
};

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("frames come out in order, however the bytes arrive") {
  const std::string bytes =
      frame("one") + length_prefix(0) + frame("two") + frame(std::string(11, 'x')) + frame("three");
  const Words expected{"one", "<frame_empty>", "two", "<frame_too_large>", "three"};
  for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
    CAPTURE(piece);
    Heard heard;
    for (std::size_t i = 0; i < bytes.size(); i += piece)
      REQUIRE(heard.parser.feed(std::string_view(bytes).substr(i, piece)));
    heard.parser.finish();
    CHECK(heard.words == expected);
  }
}

TEST_CASE("a frame may have as many bytes as the limit") {
  Heard heard;
  heard.parser.feed(frame("0123456789"));
  CHECK(heard.words == Words{"0123456789"});
}

TEST_CASE("a frame cut off is told, also within its length or while it is skipped") {
  for (const std::string& bytes : {frame("one").substr(0, 6), frame("one").substr(0, 2), frame("one").substr(0, 4)}) {
    Heard heard;
    heard.parser.feed(bytes);
    heard.parser.finish();
    CHECK(heard.words == Words{"<frame_truncated>"});
  }
  Heard skipping;
  skipping.parser.feed(frame(std::string(20, 'x')).substr(0, 12));
  skipping.parser.finish();
  CHECK(skipping.words == Words{"<frame_too_large>", "<frame_truncated>"});
}

TEST_CASE("nothing is told when the pipe closes between frames") {
  Heard heard;
  heard.parser.feed(frame("one"));
  heard.parser.finish();
  CHECK(heard.words == Words{"one"});
}

TEST_CASE("a length that is noise ends the reading") {
  Heard heard;
  CHECK_FALSE(heard.parser.feed(length_prefix(0xFFFFFFFF) + frame("one")));
  CHECK(heard.words == Words{"<frame_too_large>"});
}

TEST_CASE("no bytes make the parser hold more than a frame") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::size_t longest = 0;
    FrameParser parser(1000, [&longest](const Result<std::string>& word) {
      if (word) longest = std::max(longest, word->size());
    });
    std::string noise(2000, '\0');
    for (char& byte : noise) byte = static_cast<char>(random() % 8 == 0 ? random() : 0);
    if (parser.feed(noise)) parser.finish();
    CHECK(longest <= 1000);
  }
}
