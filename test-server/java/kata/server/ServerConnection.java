package kata.server;

import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The TCP connection that the current request came by. WireMock does not show it, so a Jetty handler around WireMock binds
 * it for the time of the request.
 *
 * @param id the connection's number
 * @param channel its socket
 */
record ServerConnection(String id, SocketChannel channel) {

    private static final ScopedValue<ServerConnection> CURRENT = ScopedValue.newInstance();

    /** The connection of the request that this thread is answering. */
    static ServerConnection current() {
        return CURRENT.get();
    }

    /** Binds the connection around WireMock's own handlers. */
    static final class Binder extends Handler.Wrapper {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            SocketChannelEndPoint endPoint = (SocketChannelEndPoint)
                    request.getConnectionMetaData().getConnection().getEndPoint();
            ServerConnection connection =
                    new ServerConnection(request.getConnectionMetaData().getId(), endPoint.getChannel());
            return ScopedValue.where(CURRENT, connection).call(() -> super.handle(request, response, callback));
        }
    }
}
