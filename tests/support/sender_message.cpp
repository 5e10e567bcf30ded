#include "support/sender_message.h"

#include "identity/text_signs.h"
#include "sources/message.h"

#include <catch2/catch.hpp>

namespace draht::test {

Signs SenderMessage::signs() const {
  const auto head = read_head_with_signs("From: " + from + "\nTo: " + to + "\nSubject: " + subject +
                                         "\nMessage-ID: <1@mail.example>\n" + fields);
  REQUIRE(head);
  Signs signs = head->signs;
  signs |= record_signs(head->mail);
  signs |= text_signs(text);
  return signs;
}

}  // namespace draht::test
