// Whose archive is it, when nobody says: the one who writes in the sent folders.
#pragma once

#include "facts/mail.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace draht {

class OwnerGuess {
 public:
  void add(const Folder& folder, const MailRecord& mail);

  // All addresses that write in the sent folders more than by accident; without sent folders the one that takes part in
  // the clear majority of messages. Sorted; empty when nobody stands out: a wrong owner is worse than none.
  std::vector<std::string> addresses() const;

 private:
  std::optional<std::string> most_frequent() const;

  std::map<std::string, std::int64_t> writers_;       // in sent folders
  std::map<std::string, std::int64_t> participants_;  // messages that name the address
  std::int64_t sent_ = 0;
  std::int64_t all_ = 0;
};

}  // namespace draht
