#include "sources/vcard.h"

#include "core/text.h"
#include "sources/address.h"
#include "sources/card_property.h"
#include "sources/file_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace draht {
namespace {

constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{256} << 20U;

bool is_one_of(const std::vector<std::string>& types, std::string_view type) {
  return std::ranges::find(types, type) != types.end();
}

NumberKind kind_of(const std::vector<std::string>& types) {
  constexpr auto kKinds = std::to_array<std::pair<std::string_view, NumberKind>>({
      {"fax", NumberKind::fax},
      {"pager", NumberKind::fax},
      {"modem", NumberKind::fax},
      {"cell", NumberKind::mobile},
      {"mobile", NumberKind::mobile},
      {"iphone", NumberKind::mobile},
      {"work", NumberKind::work},
      {"home", NumberKind::home},
  });
  for (const auto& [type, kind] : kKinds) {
    if (is_one_of(types, type)) return kind;
  }
  return NumberKind::other;
}

// "Berg;Anna;Maria;Dr.;" as it is said; a title is no part of a name.
std::string name_of_parts(const std::vector<std::string>& parts) {
  std::string name = parts.size() > 1 ? parts[1] : std::string();
  if (parts.size() > 2 && !parts[2].empty()) name.append(" ").append(parts[2]);
  if (!parts[0].empty()) name.append(" ").append(parts[0]);
  return one_line(name, kMaxNameBytes);
}

// A telephone as a link (RFC 3966) says its number behind the scheme, and an extension behind a semicolon.
std::string number_of(std::string_view value) {
  std::string text = text_value(value);
  for (const std::string_view scheme : {"tel:", "callto:"}) {
    if (ascii_lower(text.substr(0, scheme.size())) == scheme) text.erase(0, scheme.size());
  }
  return one_line(text, kMaxNumberBytes);
}

class CardMaker {
 public:
  void take(const CardProperty& property) {
    const std::string_view value = property.value;
    if (property.name == "UID") card_.uid = one_line(value, kMaxIdBytes);
    if (property.name == "FN") shown_ = one_line(text_value(value), kMaxNameBytes);
    if (property.name == "N") parts_ = name_of_parts(structured_value(value));
    if (property.name == "ORG") house_ = one_line(structured_value(value).front(), kMaxNameBytes);
    if (property.name == "KIND" || property.name == "X-ADDRESSBOOKSERVER-KIND") kind_ = ascii_lower(trim(value));
    if (property.name == "X-ABSHOWAS") shown_as_ = ascii_lower(trim(value));
    if (property.name == "EMAIL") add_address(text_value(value));
    if (property.name == "TEL" && card_.numbers.size() < kMaxOnCard) {
      std::string number = number_of(value);
      if (!number.empty()) card_.numbers.push_back({std::move(number), kind_of(property.types)});
    }
  }

  // A list of people is nobody's card.
  bool is_of_use() const { return kind_ != "group" && (!card_.addresses.empty() || !card_.numbers.empty()); }

  Card finish() {
    const bool has_human = !parts_.empty() || (!shown_.empty() && shown_ != house_);
    card_.is_house = kind_ == "org" || shown_as_ == "company" || (!has_human && !house_.empty());
    card_.name = !shown_.empty() ? shown_ : !parts_.empty() ? parts_ : house_;
    return std::move(card_);
  }

 private:
  void add_address(std::string_view text) {
    std::string address = normal_address(text);
    if (address.empty() || card_.addresses.size() >= kMaxOnCard) return;
    if (std::ranges::find(card_.addresses, address) == card_.addresses.end())
      card_.addresses.push_back(std::move(address));
  }

  Card card_;
  std::string shown_, parts_, house_, kind_, shown_as_;
};

}  // namespace

CardFile parse_cards(std::string_view bytes) {
  const std::string text = without_byte_order(bytes);
  CardFile file;
  CardLines lines(text);
  CardMaker maker;
  int depth = 0;  // a card of 2.1 may hold another, of an agent
  while (const auto property = lines.next()) {
    const bool of_card = ascii_lower(trim(property->value)) == "vcard";
    if (property->name == "BEGIN" && of_card) {
      if (++depth == 1) maker = {};
    } else if (property->name == "END" && of_card && depth > 0) {
      if (--depth > 0) continue;
      if (maker.is_of_use() && file.cards.size() < kMaxCards) file.cards.push_back(maker.finish());
    } else if (depth == 1) {
      maker.take(*property);
    }
  }
  if (depth > 0) ++file.broken;
  return file;
}

Result<CardFile> read_card_file(const std::filesystem::path& path) {
  const auto bytes = read_whole_file(path, kMaxFileBytes);
  if (!bytes) return std::unexpected(bytes.error());
  return parse_cards(*bytes);
}

}  // namespace draht
