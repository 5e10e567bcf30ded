// The rows of a folder summary that Draht looks at, as places in the file: one array of places for each message and one
// for the folder itself. The sink of MorkReader (mork.h).
#pragma once

#include "thunderbird/mork.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace draht {

// What Thunderbird calls a column is in summary_rows.cpp, in this order: first those of messages.
enum class Field : std::uint8_t {
  flags,
  sender,
  recipients,
  cc,
  bcc,
  subject,
  message_id,
  date,
  store_token,
  message_count,
  folder_bytes,
  folder_date,
  uid_validity,
  version,
  reparse,
};
inline constexpr std::size_t kMessageFields = 9;
inline constexpr std::size_t kFields = 15;

struct MessageRow {
  MorkId key = 0;
  bool listed = false;  // in the table of the folder's messages
  std::array<MorkPlace, kMessageFields> fields{};
};

class SummaryRows {
 public:
  explicit SummaryRows(std::size_t file_bytes) : row_of_key_(file_bytes) {}

  const std::vector<MessageRow>& messages() const { return messages_; }
  MorkPlace folder(Field field) const { return folder_[static_cast<std::size_t>(field)]; }

  void name(MorkId token, std::string_view text);
  void table(MorkId scope, bool emptied);
  void kind(MorkId token);
  void member(MorkId row, MorkId scope, bool dropped) {
    if (in_messages_ && scope == messages_scope_) message(row).listed = !dropped;
  }
  void row(MorkId row, MorkId scope, bool emptied);
  // With no row of interest no field is small enough.
  bool wants(MorkId column) const { return column < kMaxTokens && field_of_[column] < target_fields_; }
  void cell(MorkId column, MorkPlace value) { target_[field_of_[column]] = value; }

 private:
  // Tokens are counted from 0x80; Thunderbird has some 60 of its own and gives one to each header a user adds.
  static constexpr MorkId kMaxTokens = 4096;
  static constexpr std::uint8_t kNoField = 0xFF;
  static constexpr MorkId kUnknown = 0;

  MessageRow& message(MorkId key);

  std::vector<MessageRow> messages_;  // in the order in which the file mentions them
  IdTable row_of_key_;                // key -> index + 1
  std::array<MorkPlace, kFields> folder_{};

  std::array<std::uint8_t, kMaxTokens> field_of_ = filled_with_none();
  MorkId messages_scope_ = kUnknown, messages_kind_ = kUnknown, folder_scope_ = kUnknown;

  bool in_messages_ = false;  // within the table of the folder's messages
  bool table_emptied_ = false;
  MorkId table_scope_ = kUnknown;
  MorkPlace* target_ = nullptr;  // the fields of the row being read; null when it is of no interest
  std::size_t target_fields_ = 0;

  static constexpr std::array<std::uint8_t, kMaxTokens> filled_with_none() {
    std::array<std::uint8_t, kMaxTokens> all{};
    all.fill(kNoField);
    return all;
  }
};

}  // namespace draht
