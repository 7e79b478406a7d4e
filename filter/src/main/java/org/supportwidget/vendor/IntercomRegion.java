package org.supportwidget.vendor;

import java.util.ArrayList;
import java.util.List;

/** Where an account's data is: a part of the hosts' names, and the hosts of its sockets. */
enum IntercomRegion {
    US("", "nexus-websocket-a nexus-websocket-b"),
    EU("eu.", "nexus-europe-websocket"),
    AU("au.", "nexus-australia-websocket");

    private final String part;
    private final String sockets;

    IntercomRegion(String part, String sockets) {
        this.part = part;
        this.sockets = sockets;
    }

    String api() {
        return "https://api-iam." + part + "intercom.io";
    }

    String[] connections() {
        List<String> hosts = new ArrayList<>();
        hosts.add("https://via.intercom.io");
        hosts.add("https://api." + part + "intercom.io");
        hosts.add(api());
        hosts.add("https://api-ping.intercom.io");
        hosts.add("https://*.intercom-messenger.com");
        hosts.add("wss://*.intercom-messenger.com");
        for (String socket : sockets.split(" ", -1)) {
            hosts.add("https://" + socket + ".intercom.io");
            hosts.add("wss://" + socket + ".intercom.io");
        }
        hosts.add("https://uploads.intercomcdn.com");
        return hosts.toArray(new String[0]);
    }
}
