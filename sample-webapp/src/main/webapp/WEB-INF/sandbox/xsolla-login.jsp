<%@ page contentType="text/html;charset=UTF-8" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Xsolla Login (sandbox)</title>
  <link rel="stylesheet" href="<c:url value='/sample.css'/>">
  <link rel="icon" href="<c:url value='/icon.svg'/>">
</head>
<body>
  <main>
    <header>
      <h1>Xsolla Login</h1>
      <p class="lead">A stand-in that knows two users and asks for no password.</p>
    </header>
    <section class="card" aria-label="Sign in">
      <c:forEach items="${users}" var="user">
        <c:url value="" var="chosen">
          <c:param name="login_url" value="${param.login_url}"/>
          <c:param name="state" value="${param.state}"/>
          <c:param name="user" value="${user}"/>
        </c:url>
        <p><a class="button" href="<c:out value='${chosen}'/>">Continue as <c:out value="${user}"/></a></p>
      </c:forEach>
    </section>
  </main>
</body>
</html>
