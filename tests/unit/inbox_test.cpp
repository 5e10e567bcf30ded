#include "service/inbox.h"

#include <catch2/catch.hpp>

using namespace draht;
using namespace std::chrono_literals;

TEST_CASE("inbox: waiting ends with a frame, with the end, and when nothing came") {
  Inbox inbox;
  CHECK_FALSE(inbox.wait(1ms));
  inbox.put(std::string("frame"));
  CHECK(inbox.wait(1h));
  CHECK(inbox.take().value() == "frame");
  CHECK_FALSE(inbox.wait(1ms));
  inbox.close();
  CHECK(inbox.wait(1h));
  CHECK_FALSE(inbox.take().has_value());
}
