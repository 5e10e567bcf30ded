// Heads that may be of one message, found by their lookup keys (head_keys.h).
#pragma once

#include "store/connection.h"

#include <cstdint>
#include <set>
#include <vector>

namespace draht {

struct MailKey {
  std::int32_t key;
  std::int64_t mail;

  auto operator<=>(const MailKey&) const = default;
};

// Sets of mails that share a key, also by way of a third one, and of which at least one is new. `keys`: those of the
// new mails, sorted; the others' are in the table mail_key. Whether they are one message is seen when their heads are
// compared.
// `known`: how many mails there are, about.
std::vector<std::set<std::int64_t>> find_clusters(Connection& connection, const std::vector<MailKey>& keys,
                                                  std::int64_t known);

// `keys`: sorted.
void write_keys(Connection& connection, const std::vector<MailKey>& keys);

}  // namespace draht
