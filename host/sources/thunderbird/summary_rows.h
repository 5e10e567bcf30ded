// The rows of a folder summary that Draht looks at, as places in the file: one array of places for each message and one
// for the folder itself. The sink of MorkReader (mork.h).
#pragma once

#include "thunderbird/mork.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
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
  references,
  message_count,
  folder_bytes,
  folder_date,
  uid_validity,
  version,
  reparse,
  online_name,
};
inline constexpr std::size_t kMessageFields = 10;
inline constexpr std::size_t kFields = 17;

struct MessageRow {
  MorkId key = 0;
  bool listed = false;      // in the table of the folder's messages
  std::uint32_t flags = 0;  // read with the row, as nearly all stand in the row itself
  std::array<MorkPlace, kMessageFields> fields{};
};

class SummaryRows {
 public:
  // `file` must outlive the rows.
  explicit SummaryRows(std::string_view file, std::function<void()> let_go)
      : file_(file), row_of_key_(file.size()), let_go_(std::move(let_go)) {
    messages_.reserve(file.size() / kUsualBytes);
  }

  const std::vector<MessageRow>& messages() const { return messages_; }
  MorkPlace folder(Field field) const { return folder_[static_cast<std::size_t>(field)]; }

  void passed() { let_go_(); }
  void name(MorkId token, std::string_view text);
  void table(MorkId scope, bool emptied);
  void kind(MorkId token);
  void member(MorkId row, MorkId scope, bool dropped) {
    if (in_messages_ && scope == messages_scope_) message(row).listed = !dropped;
  }
  void row(MorkId row, MorkId scope, bool emptied);
  // With no row of interest no field is small enough.
  bool wants(MorkId column) const { return column < kMaxTokens && field_of_[column] < target_fields_; }
  void cell(MorkId column, MorkPlace value) {
    const std::size_t field = field_of_[column];
    target_[field] = value;
    if (field == static_cast<std::size_t>(Field::flags))
      *target_flags_ = static_cast<std::uint32_t>(mork_number_at(file_, value));
  }

 private:
  // Tokens are counted from 0x80; Thunderbird has some 60 of its own and gives one to each header a user adds.
  static constexpr MorkId kMaxTokens = 4096;
  static constexpr std::uint8_t kNoField = 0xFF;
  static constexpr MorkId kUnknown = 0;
  static constexpr std::size_t kUsualBytes = 400;  // of a message

  MessageRow& message(MorkId key);

  std::string_view file_;
  std::vector<MessageRow> messages_;  // in the order in which the file mentions them
  IdTable row_of_key_;                // key -> index + 1
  std::function<void()> let_go_;
  std::array<MorkPlace, kFields> folder_{};
  std::uint32_t folder_flags_ = 0;

  std::array<std::uint8_t, kMaxTokens> field_of_ = filled_with_none();
  MorkId messages_scope_ = kUnknown, messages_kind_ = kUnknown, folder_scope_ = kUnknown;

  bool in_messages_ = false;  // within the table of the folder's messages
  bool table_emptied_ = false;
  MorkId table_scope_ = kUnknown;
  MorkPlace* target_ = nullptr;  // the fields of the row being read; null when it is of no interest
  std::uint32_t* target_flags_ = nullptr;
  std::size_t target_fields_ = 0;

  static constexpr std::array<std::uint8_t, kMaxTokens> filled_with_none() {
    std::array<std::uint8_t, kMaxTokens> all{};
    all.fill(kNoField);
    return all;
  }
};

}  // namespace draht
