// Whose archive is it, when nobody says: the one who writes in the sent folders.
#pragma once

#include "facts/mail.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace draht {

class OwnerGuess {
 public:
  void add(const Folder& folder, const MailRecord& mail);

  // All addresses that write in the sent folders more than by accident; without sent folders the one that takes part in
  // most messages. Sorted; empty when no message names anybody.
  std::vector<std::string> addresses() const;

 private:
  std::map<std::string, std::int64_t> writers_;       // in sent folders
  std::map<std::string, std::int64_t> participants_;  // messages that name the address
  std::int64_t sent_ = 0;
};

}  // namespace draht
