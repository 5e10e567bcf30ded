// Address books as vCards, whoever exported them.
#pragma once

#include "core/error.h"
#include "facts/card.h"

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace draht {

struct CardFile {
  std::vector<Card> cards;  // those with an address or a number
  std::int64_t broken = 0;  // cards without an end
};

// Strangers write cards too: any bytes give an answer, in time linear in their number, and at most kMaxCards cards.
inline constexpr std::size_t kMaxCards = 50'000;
CardFile parse_cards(std::string_view bytes);

// import_failed when the file cannot be read.
Result<CardFile> read_card_file(const std::filesystem::path& path);

}  // namespace draht
