// The first words on a connection: which protocol, which profile, which database.
#pragma once

#include "core/error.h"
#include "core/time.h"
#include "protocol/messages/hello.h"
#include "service/context.h"

#include <filesystem>
#include <memory>

namespace draht {

struct Greeting {
  std::unique_ptr<Context> context;
  protocol::Hello::Reply reply;
};

// Agrees on the newest version that both speak, opens the profile's database in that folder and notes who spoke.
// host_too_old or extension_too_old names the side that has to be updated.
Result<Greeting> greet(const protocol::Hello& hello, const std::filesystem::path& data_folder, const Clock& clock,
                       const EventSink& emit);

}  // namespace draht
