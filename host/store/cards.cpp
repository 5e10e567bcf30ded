#include "store/cards.h"

#include "phone/number.h"

#include <algorithm>
#include <map>
#include <utility>

namespace draht {
namespace {

Card read_card(Connection& connection, const Statement& row) {
  const std::int64_t id = row.integer(0);
  Card card{.uid = row.text(2), .name = row.text(3), .is_house = row.boolean(4)};
  Statement& addresses = connection.rows("SELECT address FROM card_address WHERE card = ?1 ORDER BY position", id);
  while (addresses.step()) card.addresses.push_back(addresses.text(0));
  Statement& numbers = connection.rows("SELECT written, kind FROM card_number WHERE card = ?1 ORDER BY position", id);
  while (numbers.step())
    card.numbers.push_back({numbers.text(0), parse_word<NumberKind>(numbers.text(1)).value_or(NumberKind::other)});
  return card;
}

template <typename... Values>
std::vector<std::pair<std::int64_t, KeptCard>> load_where(Connection& connection, const std::string& condition,
                                                          const Values&... values) {
  std::vector<std::pair<std::int64_t, KeptCard>> cards;
  Statement& rows = connection.rows("SELECT id, source, uid, name, is_house FROM card WHERE " + condition, values...);
  while (rows.step()) cards.emplace_back(rows.integer(0), KeptCard{rows.text(1), read_card(connection, rows)});
  std::ranges::sort(cards, {}, &std::pair<std::int64_t, KeptCard>::second);
  return cards;
}

void insert_card(Connection& connection, std::string_view source, const Card& card, std::string_view region) {
  connection.run("INSERT INTO card (source, uid, name, is_house) VALUES (?1, ?2, ?3, ?4)", source, card.uid, card.name,
                 card.is_house);
  const std::int64_t id = connection.last_id();
  std::int64_t position = 0;
  for (const std::string& address : card.addresses)
    connection.run("INSERT INTO card_address (card, position, address) VALUES (?1, ?2, ?3)", id, position++, address);
  for (const CardNumber& number : card.numbers) {
    connection.run("INSERT INTO card_number (card, position, written, kind, number) VALUES (?1, ?2, ?3, ?4, ?5)", id,
                   position++, number.number, word(number.kind), normal_number(number.number, region));
  }
}

}  // namespace

std::int64_t replace_cards(Connection& connection, std::string_view source, std::span<const Card> cards,
                           std::string_view region) {
  std::map<Card, std::int64_t> gone;
  for (auto& [id, kept] : load_where(connection, "source = ?1", source)) gone.emplace(std::move(kept.card), id);
  std::map<Card, bool> wanted;  // whether it is kept already
  for (const Card& card : cards) wanted.try_emplace(card, gone.erase(card) > 0);
  for (const auto& [_, id] : gone) connection.run("DELETE FROM card WHERE id = ?1", id);
  for (const auto& [card, known] : wanted) {
    if (!known) insert_card(connection, source, card, region);
  }
  return static_cast<std::int64_t>(wanted.size());
}

void renumber_cards(Connection& connection, std::string_view region) {
  std::map<std::string, std::string> numbers;
  Statement& rows = connection.rows("SELECT DISTINCT written FROM card_number");
  while (rows.step()) numbers.try_emplace(rows.text(0), normal_number(rows.view(0), region));
  for (const auto& [written, number] : numbers)
    connection.run("UPDATE card_number SET number = ?2 WHERE written = ?1 AND number <> ?2", written, number);
}

bool remove_read_cards(Connection& connection) {
  std::vector<std::int64_t> cards;
  Statement& rows = connection.rows("SELECT id, source FROM card");
  while (rows.step()) {
    if (!is_archive(rows.view(1))) cards.push_back(rows.integer(0));
  }
  for (const std::int64_t card : cards) connection.run("DELETE FROM card WHERE id = ?1", card);
  return !cards.empty();
}

std::int64_t remove_cards_naming(Connection& connection, const std::string& address) {
  return connection.run("DELETE FROM card WHERE id IN (SELECT card FROM card_address WHERE address = ?1)", address);
}

std::vector<KeptCard> load_cards(Connection& connection) {
  std::vector<KeptCard> cards;
  for (auto& [_, kept] : load_where(connection, "true")) cards.push_back(std::move(kept));
  return cards;
}

std::vector<Card> cards_naming(Connection& connection, const std::string& address) {
  std::vector<Card> cards;
  for (auto& [_, kept] : load_where(connection, "id IN (SELECT card FROM card_address WHERE address = ?1)", address))
    cards.push_back(std::move(kept.card));
  return cards;
}

}  // namespace draht
