// Senders and recipients of one folder's rows as numbers. The same people stand in many rows as the same atom, so its
// text is looked at once.
#pragma once

#include "thunderbird/arena.h"
#include "thunderbird/mailbox_reader.h"
#include "thunderbird/place_table.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

class SummaryPeople {
 public:
  // `file` and `reader` must outlive this.
  SummaryPeople(std::string_view file, MailboxReader& reader) : file_(file), reader_(reader) {}

  // Before sender() and recipients(), for whoever has something else to do meanwhile.
  void prefetch(MorkPlace sender, MorkPlace recipients) const {
    senders_.prefetch(sender);
    recipients_.prefetch(recipients);
  }

  // For kNoPlace the mailbox with neither address nor name.
  MailboxNumber sender(MorkPlace place);

  // Good as long as this lives.
  std::span<const MailboxNumber> recipients(MorkPlace place);

 private:
  std::string_view text(MorkPlace place);

  std::string_view file_;
  MailboxReader& reader_;
  PlaceTable senders_;     // number + 1
  PlaceTable recipients_;  // index in lists_ + 1
  std::vector<std::span<const MailboxNumber>> lists_;
  Arena<MailboxNumber> numbers_;
  std::vector<MailboxNumber> list_;
  std::string text_;
};

}  // namespace draht
