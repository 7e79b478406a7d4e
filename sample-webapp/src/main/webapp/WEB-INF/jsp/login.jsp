<%@ page contentType="text/html;charset=UTF-8" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="sample" tagdir="/WEB-INF/tags" %>
<sample:page title="Sign in" at="">
  <header>
    <h1>Sign in</h1>
    <p class="lead">The users are <strong>alice</strong> and <strong>bob</strong>; the password is the name.</p>
  </header>
  <section class="card" aria-label="Sign in">
    <form class="sign-in" method="post" action="<c:url value='/login'/>">
      <c:if test="${failed}"><p class="failed" role="alert">User name or password is wrong.</p></c:if>
      <label>User name
        <input name="username" value="<c:out value='${param.username}'/>" autocomplete="username" required autofocus></label>
      <label>Password
        <input name="password" type="password" autocomplete="current-password" required></label>
      <input type="hidden" name="pages" value="<c:out value='${param.pages}'/>">
      <button>Sign in</button>
    </form>
  </section>
</sample:page>
