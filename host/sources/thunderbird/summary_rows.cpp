#include "thunderbird/summary_rows.h"

#include <algorithm>

namespace draht {
namespace {

constexpr std::array<std::string_view, kFields> kColumns = {
    "flags",      "sender",      "recipients", "ccList",       "bccList",   "subject",
    "message-id", "date",        "storeToken", "references",   "numMsgs",   "folderSize",
    "folderDate", "UIDValidity", "version",    "forceReparse", "onlineName"};

}  // namespace

void SummaryRows::name(MorkId token, std::string_view text) {
  if (text == "ns:msg:db:row:scope:msgs:all") messages_scope_ = token;
  if (text == "ns:msg:db:table:kind:msgs") messages_kind_ = token;
  if (text == "ns:msg:db:row:scope:dbfolderinfo:all") folder_scope_ = token;
  const auto column = std::ranges::find(kColumns, text);
  if (column != kColumns.end() && token < kMaxTokens)
    field_of_[token] = static_cast<std::uint8_t>(column - kColumns.begin());
}

void SummaryRows::table(MorkId scope, bool emptied) {
  table_scope_ = scope;
  table_emptied_ = emptied;
  in_messages_ = false;
}

// Threads are tables of message rows too; only the kind tells them from the folder's own table.
void SummaryRows::kind(MorkId token) {
  in_messages_ = messages_kind_ != kUnknown && token == messages_kind_ && table_scope_ == messages_scope_;
  if (!in_messages_ || !table_emptied_) return;
  for (MessageRow& row : messages_) row.listed = false;
  table_emptied_ = false;
}

void SummaryRows::row(MorkId row, MorkId scope, bool emptied) {
  target_ = nullptr;
  target_fields_ = 0;
  if (scope == kUnknown) return;
  if (scope == messages_scope_) {
    MessageRow& known = message(row);
    target_ = known.fields.data();
    target_flags_ = &known.flags;
    target_fields_ = kMessageFields;
  } else if (scope == folder_scope_) {
    target_ = folder_.data();
    target_flags_ = &folder_flags_;
    target_fields_ = kFields;
  }
  if (!emptied || target_ == nullptr) return;
  std::fill_n(target_, target_fields_, kNoPlace);
  *target_flags_ = 0;
}

MessageRow& SummaryRows::message(MorkId key) {
  if (const std::uint32_t known = row_of_key_.find(key); known > 0) return messages_[known - 1];
  messages_.push_back({key, false, {}});
  // A row that cannot be found again shows up twice, and then the number of messages tells.
  row_of_key_.set(key, static_cast<std::uint32_t>(messages_.size()));
  return messages_.back();
}

}  // namespace draht
