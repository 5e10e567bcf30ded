// Writes many rows of message heads, inside a transaction of the caller.
#pragma once

#include "store/mail_rows.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace draht {

class MailInserter {
 public:
  explicit MailInserter(Connection& connection) : connection_(connection) {}

  // Written at the latest with flush(); until then the views have to stay, and nobody finds the row. `recipients`: as
  // pack_recipients() made it. No subject is kept when it is null.
  void insert(const MailRow& row, std::string_view message_id, std::string_view recipients,
              std::optional<std::string_view> subject);
  void flush();

  // What insert() was given and could not be written, as the transaction failed.
  void forget_waiting() { waiting_ = 0; }
  // After rows were deleted.
  void forget_hosts() { hosts_.clear(); }

 private:
  static constexpr std::size_t kAtOnce = 16;

  struct Row {
    std::int64_t id = 0;
    std::int64_t folder = 0;
    HeadKeys keys;
    std::optional<Seconds> date;
    std::int64_t sender = 0;
    std::string recipients;
    std::int64_t signs = 0;
    std::int64_t thread = 0;
    std::optional<std::int64_t> host;
    std::string_view message_id;
    std::optional<std::string_view> subject;
  };

  static std::string sql(std::size_t rows);
  static int bind(Statement& insert, int first, const Row& row);
  std::optional<std::int64_t> host_row(std::string_view host);

  Connection& connection_;
  std::array<Row, kAtOnce> rows_;
  std::size_t waiting_ = 0;
  std::unordered_map<std::string, std::int64_t> hosts_;  // of the message ids met
};

}  // namespace draht
